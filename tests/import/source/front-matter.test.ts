import { describe, expect, it } from 'vitest';
import { hasFrontMatter, splitSource } from '../../../scripts/import/source/front-matter.ts';
import type { Note } from '../../../scripts/import/types.ts';

function split(text: string) {
  const notes: Note[] = [];
  return { ...splitSource(text, 'a.md', (note) => notes.push(note)), notes };
}

describe('front matter of a source', () => {
  it.each([
    ['---\ntitle: A\n---\nText\n', { title: 'A' }, 'Text\n', 4],
    ['---\ntitle: A\n...\nText', { title: 'A' }, 'Text', 4],
    ['---   \n---\n\nText', {}, '\nText', 3],
    ['---\n# nothing\n---\nText', {}, 'Text', 4],
    ['Text\n---\nmore', {}, 'Text\n---\nmore', 1],
    ['---\ntitle: A\n---', { title: 'A' }, '', 3],
  ])('%j', (text, frontMatter, body, bodyLine) => {
    expect(split(text)).toMatchObject({ frontMatter, body, bodyLine, notes: [] });
  });

  it('says on which line of the file a key stands', () => {
    const { lineOf } = split('---\ntitle: A\ntags:\n  - x\n  - y\n---\n');
    expect([lineOf(['title']), lineOf(['tags', 1])]).toEqual([2, 5]);
  });

  it('reads what it can of broken YAML line by line', () => {
    const { frontMatter, lineOf, notes } = split(
      "---\ntitle: Rings: an outlook\ncitation: 'Noether. 'Rings.' 1921,\n  Annalen.'\nyear: 1921\ntags:\n  - a\n  - b\n---\nText",
    );
    expect(frontMatter).toEqual({
      title: 'Rings: an outlook',
      citation: "Noether. 'Rings.' 1921, Annalen.",
      year: 1921,
      tags: ['a', 'b'],
    });
    expect(lineOf(['year'])).toBe(5);
    expect(notes[0]).toMatchObject({ level: 'problem', file: 'a.md' });
  });

  it('says which keys of broken YAML were not read', () => {
    const { frontMatter, notes } = split(
      "---\ntitle: A\nrow:\n  - excerpt: 'never closed\n    title: B\nlayout: page\nside:\n  url: /a/\ntags:\n  - a\n---\nText",
    );
    expect(frontMatter).toEqual({ title: 'A', layout: 'page', tags: ['a'] });
    expect(notes).toMatchObject([
      { level: 'problem', message: expect.stringContaining('not valid YAML') as string },
      {
        level: 'problem',
        subject: 'row, side',
        isLost: true,
        message: expect.stringContaining('not read') as string,
      },
    ]);
  });

  it('needs both its lines', () => {
    expect(hasFrontMatter('---\ntitle: A\n---\n')).toBe(true);
    expect(hasFrontMatter('---\ntitle: A\n')).toBe(false);
    expect(hasFrontMatter('----\na: 1\n----\n')).toBe(false);
    expect(hasFrontMatter('# A\n---\n---\n')).toBe(false);
  });
});
