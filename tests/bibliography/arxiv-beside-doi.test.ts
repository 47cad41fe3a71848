import { describe, expect, it } from 'vitest';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import { bibtexFrom } from '../../src/bibliography/export/to-bibtex.ts';
import { cslJsonText } from '../../src/bibliography/export/to-csl-json.ts';
import { risText } from '../../src/bibliography/export/to-ris.ts';
import { formatReference } from '../../src/bibliography/format.ts';
import { entry, readOne } from './read-one.ts';

const ARTICLE = 'author = {Liu, Ziming}, journal = {J}, doi = {10.1000/182}';
const both = readOne(
  entry(`${ARTICLE}, eprint = {2109.09721}, archiveprefix = {arXiv}`, 'article'),
);
const alone = readOne(entry(ARTICLE, 'article'));

describe('the arXiv identifier of an article that has a DOI', () => {
  it('is in CSL-JSON as Zotero has it, and in RIS', () => {
    expect(JSON.parse(cslJsonText([both.csl]))).toMatchObject([
      { type: 'article-journal', archive: 'arXiv', archive_location: 'arXiv:2109.09721' },
    ]);
    expect(risText([both.csl]).split('\r\n')).toEqual(
      expect.arrayContaining(['DB  - arXiv', 'AN  - arXiv:2109.09721']),
    );
  });

  it('is printed by no style, as the article is in its journal', () => {
    for (const name of 'apa mla chicago ieee nature vancouver harvard din-1505-2'.split(' ')) {
      const style = findStyle(name);
      if (style === undefined) throw new Error(`no style ${name}`);
      const options = { style, language: 'en', format: 'text' as const };
      expect(formatReference(both.csl, options)).toBe(formatReference(alone.csl, options));
    }
  });

  it('goes back to BibTeX', () => {
    expect(readOne(bibtexFrom(both.csl, 'k')).arxiv).toEqual({ id: '2109.09721' });
    expect(bibtexFrom(alone.csl, 'k')).not.toContain('eprint');
  });
});
