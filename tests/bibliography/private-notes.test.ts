import { describe, expect, it } from 'vitest';
import { cslJsonText } from '../../src/bibliography/export/to-csl-json.ts';
import { risText } from '../../src/bibliography/export/to-ris.ts';
import { entry, readOne } from './read-one.ts';

/** Where reference managers put what their user noted for themselves. */
const PRIVATE_FIELDS =
  `annote annotations review comment comments comment-ada creationdate modificationdate created
  modified date-added date-modified internal-note internalnote personal_notes privnote notes
  research-notes todo to-do groups owner file timestamp read ranking priority zotero-tag
  mendeley-groups citeulike-article-id posted-at added-at bdsk-file-1
  biburl bibsource`.split(/\s+/);

describe('what a manager of references keeps for its user', () => {
  it.each(PRIVATE_FIELDS)('is in nothing that is handed out: %s', (field) => {
    const { bibtex, csl } = readOne(
      entry(`journal = {Sand}, ${field} = {The proof is weak}`, 'article'),
    );
    for (const handedOut of [bibtex, cslJsonText([csl]), risText([csl])]) {
      expect(handedOut).toContain('Sand');
      expect(handedOut).not.toContain('The proof is weak');
    }
  });

  it('is not the note that a work is printed with', () => {
    const { bibtex, csl } = readOne(entry('note = {To appear}'));
    expect(bibtex).toContain('note  = {To appear}');
    expect(csl.note).toBe('To appear');
  });
});
