import { expect, it } from 'vitest';
import { itemsIn } from '../../src/routes/collection-rows.ts';

const settings = { defaultLanguage: 'de', languages: ['de', 'fr', 'en'] };

/** Items as `name.language`. */
function shown(names: string, language: string): string {
  const items = names.split(' ').map((name) => {
    const [id = '', own = ''] = name.split('.');
    return { id, language: own };
  });
  return itemsIn(items, language, settings)
    .map((item) => `${item.id}.${item.language}`)
    .join(' ');
}

it.each([
  ['a.de a.fr b.de', 'de', 'a.de b.de'],
  ['a.de a.fr b.de', 'fr', 'a.fr b.de'],
  ['a.de a.fr b.de', 'en', 'a.de b.de'],
  ['a.fr', 'de', 'a.fr'],
  ['a.en a.fr', 'de', 'a.fr'],
  ['a.en a.fr b.en', 'en', 'a.en b.en'],
])('of %s, a page in %s shows %s', (names, language, expected) => {
  expect(shown(names, language)).toBe(expected);
});
