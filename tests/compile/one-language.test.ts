import { expect, test } from 'vitest';
import { eachOnce } from '../../src/compile/one-language.ts';

const texts = ['a@de', 'a@en', 'b@de', 'c@zh', 'c@de', 'd@en'].map((name) => {
  const [id = '', language = ''] = name.split('@');
  return { id, language, name };
});

test.each([
  ['en', ['a@en', 'b@de', 'c@zh', 'd@en']],
  ['de', ['a@de', 'b@de', 'c@de', 'd@en']],
])('each text once, where it can be in %s', (language, names) => {
  expect(eachOnce(texts, language).map(({ name }) => name)).toEqual(names);
});
