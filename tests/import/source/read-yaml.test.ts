import { describe, expect, it } from 'vitest';
import { readSourceYaml } from '../../../scripts/import/source/read-yaml.ts';
import type { Note, SourceData } from '../../../scripts/import/types.ts';

function read(text: string, firstLine = 1): SourceData & { notes: Note[] } {
  const notes: Note[] = [];
  const data = readSourceYaml(text, 'a.yml', (note) => notes.push(note), firstLine);
  return { ...data, notes };
}

/** Nine levels of nine aliases each: a few lines that stand for a billion words. */
const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from({ length: 8 }, (_, index) => {
      const [name, before] = ['bcdefghi'.charAt(index), 'abcdefgh'.charAt(index)];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  )
  .join('\n');

describe('YAML of a source', () => {
  it.each([
    ['a: yes', { a: true }],
    ['a: off', { a: false }],
    ['date: 2024-03-05', { date: '2024-03-05' }],
    ['date: 2024-03-05 10:00:00 +0800', { date: '2024-03-05 10:00:00 +0800' }],
    ['time: 12:30:00', { time: '12:30:00' }],
    ['id: 0000123', { id: '0000123' }],
    ['id: 12345678901234567890', { id: '12345678901234567890' }],
    ['n: 12\nf: 1.50', { n: 12, f: 1.5 }],
    ['a: &x {b: 1}\nc:\n  <<: *x\n  d: 2', { a: { b: 1 }, c: { b: 1, d: 2 } }],
    ['a:', { a: null }],
    ["a: 'one\ntwo: ''three''\n\nfour'\nb: 0012", { a: "one two: 'three'\nfour", b: '0012' }],
    [
      "a:\n  - b: 'one\n  two\n\n  three: ''four'''\n    c: 0012\nd: yes",
      { a: [{ b: "one two\nthree: 'four'", c: '0012' }], d: true },
    ],
    ["- 'one\ntwo'\n- |\n  'three", ['one two', "'three\n"]],
    ['a: "one \\" two\nthree"  # said\nb: 1', { a: 'one " two three', b: 1 }],
  ])('%s', (text, value) => {
    expect(read(text)).toMatchObject({ value, notes: [] });
  });

  it('keeps a number as it is written behind a line with a tab', () => {
    expect(read('a:\n\tb: c\nn: 0012').value).toEqual({ a: { b: 'c' }, n: '0012' });
  });

  it('tells of the first mistake alone, from which the others follow', () => {
    const { value, notes } = read('a: [1, 2\nb: {c\nd: "e');
    expect(value).toBeUndefined();
    expect(notes).toHaveLength(1);
  });

  it.each([
    ["a: 1\nb:\n  - c: 'one\n  two\nd: 2", 3],
    ['a: "x"\ntitle: "Rings\nauthor: Noether\nlayout: post\n', 2],
    ['title: "Rings\nauthor: "Noether"\nlayout: post\n', 1],
  ])('tells where a quoted text opens that is never closed: %j', (text, line) => {
    const { value, notes } = read(text);
    expect(value).toBeUndefined();
    expect(notes).toMatchObject([{ level: 'problem', line }]);
    expect(notes[0]?.message).toContain('never closed');
  });

  it('says where things stand behind a quoted text that goes on at the margin', () => {
    const { lineOf } = read("a:\n  - b: 'one\n  two'\n    c: 1");
    expect(lineOf(['a', 0, 'c'])).toBe(4);
  });

  it('takes the last of two equal keys, and tells of it', () => {
    const { value, notes } = read('a: 1\nb: 2\na: 3');
    expect(value).toEqual({ a: 3, b: 2 });
    expect(notes).toMatchObject([{ level: 'problem', line: 3, file: 'a.yml' }]);
  });

  it('reads tabs as spaces, and tells of the first', () => {
    const { value, notes } = read('a:\n\tb: 1\n\tc: 2');
    expect(value).toEqual({ a: { b: 1, c: 2 } });
    expect(notes).toMatchObject([{ line: 2 }]);
  });

  it('tells what is broken, and where', () => {
    const { value, notes } = read('title: A: B: C', 4);
    expect(value).toBeUndefined();
    expect(notes[0]).toMatchObject({ level: 'problem', line: 4 });
  });

  it('does not unfold a bomb', () => {
    const { value, notes } = read(BOMB);
    expect(value).toBeUndefined();
    expect(notes).toMatchObject([
      { level: 'problem', message: expect.stringContaining('aliases') as string },
    ]);
  });

  it('does not fall over brackets without end', () => {
    const { value, notes } = read(`a: ${'['.repeat(50_000)}`);
    expect(value).toBeUndefined();
    expect(notes.length).toBeGreaterThan(0);
  });

  it('keeps a key that objects have by nature to itself', () => {
    const { value } = read('__proto__: {polluted: true}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });

  it('says where things stand', () => {
    const { lineOf } = read('a:\n  b: 1\n  c:\n    - x\n    - y: 2\n', 10);
    expect(
      [['a'], ['a', 'c'], ['a', 'c', 1], ['a', 'c', 1, 'y'], ['a', 'nothing'], ['no']].map((keys) =>
        lineOf(keys),
      ),
    ).toEqual([10, 12, 14, 14, 10, 10]);
  });
});
