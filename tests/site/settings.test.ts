import { expect, test } from 'vitest';
import { accentOnDark, contrast, paper, READABLE } from '../../src/site/contrast.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { settingsFrom } from '../../src/site/settings.ts';

function config(more: object = {}) {
  return siteSchema.parse({
    title: 'A',
    url: 'https://ada.example',
    author: { name: 'Ada' },
    ...more,
  });
}

const none = { url: undefined, base: undefined };

test.each([
  [{}, none, 'https://ada.example', ''],
  [{ url: 'https://ada.example/site' }, none, 'https://ada.example', '/site'],
  [{ url: 'https://ada.example/site/' }, none, 'https://ada.example', '/site'],
  [{ base: '/repo' }, none, 'https://ada.example', '/repo'],
  [{}, { ...none, base: 'repo/' }, 'https://ada.example', '/repo'],
  [{ base: '/repo' }, { ...none, base: '/' }, 'https://ada.example', ''],
  [{ base: '/old' }, { ...none, url: 'https://b.example/new' }, 'https://b.example', '/new'],
])('site.yaml %j with options %j lives at %s%s', (yaml, options, origin, basePath) => {
  expect(settingsFrom(config(yaml), options)).toMatchObject({ origin, basePath });
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(['#1f3a93', '#8b0000', '#006644', '#000000', '#ffcc00'])(
  'the accent %s can be read in the dark theme',
  (accent) => {
    expect(contrast(accentOnDark(accent), paper.dark)).toBeGreaterThan(READABLE);
  },
);
