import { describe, expect, it } from 'vitest';
import { read } from './read-one.ts';

/** Line, column and message of each mistake. */
function told(text: string): string[] {
  return read(text).errors.map(
    ({ position, message }) => `${position.line}:${position.column} ${message}`,
  );
}

describe('a brace that is missing before an entry with a bad key', () => {
  const second = '\n@article{b 2,\n  title = {Two}, author = {Berg, Jan}, year = 2002\n}\n';

  it('is that of the value which took the brace of its entry', () => {
    const first = '@article{a1,\n  title = {One},\n  note = {open,\n}\n';
    expect(told(first + second)).toEqual([
      '3:10 The value of `note` goes on to the end of its entry: its closing brace is missing.',
      '6:12 A comma should follow the key `b`.',
    ]);
  });

  it('is that of the entry, where its last value is whole', () => {
    const first = '@article{a1,\n  title = {One},\n  note = {whole}\n';
    expect(told(first + second)).toEqual([
      '1:1 `@article{a1` is not closed before the next entry, on line 5.',
      '5:12 A comma should follow the key `b`.',
    ]);
  });
});

describe('a word without braces', () => {
  it.each([
    ['month = spt', 'warning', '`sep`'],
    ['month = mrch', 'warning', '`mar`'],
    ['month = Setpember', 'warning', '`sep`'],
    ['journal = isix', 'error', 'Did you mean `isis`?'],
    ['journal = lancet', 'error', 'Put the value in braces, {lancet}, or define it above'],
  ])('%s is a %s that says %s', (field, severity, fix) => {
    const { errors } = read(
      `@string{isis = {Isis}}\n@article{a, title = {T}, author = {B, C}, year = 2001, ${field}}`,
    );
    expect(errors).toMatchObject([{ severity }]);
    expect(errors[0]?.fix).toContain(fix);
  });

  it('is a month with its point', () => {
    const { works, errors } = read('@book{a, title = {T}, year = 2001, month = sept.}');
    expect(errors).toEqual([]);
    expect(works[0]?.month).toBe(9);
  });
});

describe('@xdata', () => {
  const house = '@xdata{house, publisher = {Kestrel}, location = {Truro}}\n';

  it('is no work, and gives its fields to those who name it, wherever it stands', () => {
    const { works, errors } = read(
      `@book{a, title = {T}, year = 2001, location = {Bath}, xdata = {press}}
       @xdata{press, xdata = {house}, series = {Coasts}}\n${house}`,
    );
    expect(errors).toEqual([]);
    expect(works.map(({ key }) => key)).toEqual(['a']);
    expect(works[0]?.venue).toMatchObject({ publisher: 'Kestrel', series: 'Coasts' });
    expect(works[0]?.csl['publisher-place']).toBe('Bath');
    expect(works[0]?.bibtex).toContain('{Kestrel}');
    expect(works[0]?.bibtex).not.toContain('xdata');
  });

  it('may be several, and a circle of them ends', () => {
    const { works, errors } = read(
      `@book{a, title = {T}, year = 2001, xdata = {one, house}}
       @xdata{one, series = {One}, xdata = {one}}\n${house}`,
    );
    expect(errors).toEqual([]);
    expect(works[0]?.venue).toMatchObject({ publisher: 'Kestrel', series: 'One' });
  });

  it('that is not there is an error, with the nearest', () => {
    expect(
      read(`${house}@book{a, title = {T}, year = 2001, xdata = {houes}}`).errors,
    ).toMatchObject([
      { kind: 'unknown-xdata', position: { line: 2, column: 45 }, fix: 'Did you mean `house`?' },
    ]);
  });
});

it('quotation marks of Babel are characters', () => {
  const { works, errors } = read(
    '@book{a, title = {{\\glqq}Das Meer{\\grqq} und \\flqq la mer\\frqq{} ou \\og mer\\fg{}}, year = 2001}',
  );
  expect(errors).toEqual([]);
  expect(works[0]?.title).toBe('„Das Meer“ und «la mer» ou « mer »');
});
