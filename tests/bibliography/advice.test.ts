import { describe, expect, it } from 'vitest';
import { entry, read } from './read-one.ts';

/** What the reader says of the first mistake: the message and the advice. */
function said(text: string): string {
  const [error] = read(text).errors;
  return error === undefined ? '' : `${error.message} ${error.fix}`;
}

describe('what the reader advises', () => {
  it.each([
    [
      'a title with a slip in its name',
      '@misc{k, year = 2020, titel = {Sand}}',
      '`k` has no title, but a field `titel`. Did you mean `title`?',
    ],
    ['no title', '@misc{k, year = 2020, tilt = {3}}', '`k` has no title. Add title = {…}.'],
    [
      'a month with a slip, bare',
      entry('month = Febuary'),
      '`Febuary` is not a month. Did you mean `feb`?',
    ],
    [
      'a month with a slip, in braces',
      entry('month = {Otcober}'),
      '`Otcober` is not a month. Did you mean `oct`?',
    ],
    [
      'no year, whether the work is listed or cited',
      '@misc{k, title = {T}}',
      '`k` has no year, so it is shown as undated. Add year = {…}; for a work not yet published, year = {in press} or the like.',
    ],
    [
      'two addresses in one field',
      entry('url = {https://a.example.org/x https://b.example.org/y}'),
      '`url` holds several addresses; the first is linked. Keep one, and put another into a field of its own, such as html or pdf.',
    ],
    [
      'a word for a place',
      entry('selected = {first}'),
      '`selected` should be `true`, `false` or a number, not `first`. Write selected = {true}, or selected = {1} for the first place among the selected, or delete the field.',
    ],
    [
      'a word for a flag',
      entry('bibtex_show = {maybe}'),
      '`bibtex_show` should be `true` or `false`, not `maybe`. Write bibtex_show = {true}, or delete the field.',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    'https://a.example.org/x https://b.example.org/y',
    'https://a.example.org/x; https://b.example.org/y',
    'https://a.example.org/x, http://b.example.org/y',
    '\\url{https://a.example.org/x} \\url{https://b.example.org/y}',
  ])('of several addresses, the first is the link: %s', (url) => {
    const [work] = read(entry(`url = {${url}}`)).works;
    expect(work?.links.map(({ href }) => href)).toEqual(['https://a.example.org/x']);
    expect(work?.csl.URL).toBe('https://a.example.org/x');
  });

  it.each([
    'https://web.archive.org/web/2020/https://a.example.org/',
    'https://a.org/?to=https://b.org',
  ])('an address within an address is one: %s', (url) => {
    const { works, errors } = read(entry(`url = {${url}}`));
    expect(errors).toEqual([]);
    expect(works[0]?.csl.URL).toBe(url);
  });
});
