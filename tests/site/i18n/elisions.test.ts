import { expect, it } from 'vitest';
import { joinElisions, partElisions, withoutElisions } from '../../../src/site/i18n/elisions.ts';

it.each([
  ['l’étude', 'l’|étude', 'étude'],
  ["jusqu'ici d’une L'Hôpital", "jusqu'|ici d’|une L'|Hôpital", 'ici une Hôpital'],
  ['dell’arte, un’idea', 'dell’|arte, un’|idea', 'arte, idea'],
  ['l&#39;èdó', 'l&#39;|èdó', 'èdó'],
  ['aujourd’hui, don’t, it’s, O’Brien, rock ’n’ roll', undefined, undefined],
])('%s', (text, parted, looked) => {
  expect(partElisions(text).replaceAll('\u200A', '|')).toBe(parted ?? text);
  expect(withoutElisions(text)).toBe(looked ?? text);
});

it('an excerpt is shown as the text was', () => {
  expect(joinElisions('dans l’ <mark>étude</mark> d’ une l’ ')).toBe(
    'dans l’<mark>étude</mark> d’une l’ ',
  );
});
