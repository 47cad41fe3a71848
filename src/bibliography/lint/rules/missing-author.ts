import { atField } from '../../at-field.ts';
import type { Rule } from '../material.ts';

/** Types whose works always have someone who wrote them, by BibTeX's own list of required fields. */
const WRITTEN_BY_SOMEONE = new Set(
  `article conference inbook incollection inproceedings mastersthesis mathesis phdthesis thesis
  unpublished`.split(/\s+/),
);
/** Who may stand in for an author. */
const OTHERS = ['author', 'editor', 'organization', 'institution', 'collaboration', 'key'];

/** What newspapers print has often no name to it; biblatex and Zotero say so in `entrysubtype`. */
const IN_THE_PRESS = new Set(['newspaper', 'magazine']);

/** Works that nobody has written. */
export const missingAuthor: Rule = ({ works }) =>
  works
    .filter(
      ({ entryType, fields, authors }) =>
        WRITTEN_BY_SOMEONE.has(entryType) &&
        authors.length === 0 &&
        !IN_THE_PRESS.has((fields.entrysubtype ?? '').trim().toLowerCase()) &&
        OTHERS.every((name) => (fields[name] ?? '').trim() === ''),
    )
    .map((work) =>
      atField(work, '', {
        severity: 'warning',
        kind: 'missing-author',
        message: `\`${work.key}\` has no author.`,
        fix: 'Add author = {Family, Given and Family, Given}.',
      }),
    );
