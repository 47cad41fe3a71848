import { pathInRepository } from '../addresses/own-repository.ts';
import type { BibtexField } from '../../../src/bibliography/bibtex/entry.ts';
import { standardMacros } from '../../../src/bibliography/bibtex/macros.ts';
import { readBibtexFile } from '../../../src/bibliography/bibtex/read-file.ts';
import { positionIn } from '../../../src/bibliography/bibtex/source.ts';
import { readUrl } from '../../../src/bibliography/fields/safe-url.ts';
import type { Note, SourceSite } from '../types.ts';
import type { AssetStore } from './asset-store.ts';
import {
  asComment,
  withoutRepetition,
  withoutUnknownParent,
  type Edit,
} from './bibliography-comments.ts';
import { mendField } from './bibliography-mends.ts';
import { findAsset, localPath, usualFolders } from './find-asset.ts';
import type { FormulaMender } from './mend-formulas.ts';

/** What a BibTeX file's links are looked up with. */
export interface BibliographyPlaces {
  site: SourceSite;
  store: AssetStore;
  /** The address in the new site of a page of the old one. */
  addressOf: (target: string) => string | undefined;
  formulas: FormulaMender;
  note: (note: Note) => void;
}

const PAPERS = new Set(['pdf', 'supp', 'poster', 'slides']);
const OTHERS = new Set('html blog code dataset project website video url'.split(' '));

/** Folders of public/ in which Octavo looks for what a field names without a slash first. */
const OCTAVO_LOOKS_IN: Readonly<Record<'paper' | 'preview' | 'other', readonly string[]>> = {
  paper: ['/', '/assets/pdf/', '/pdf/', '/papers/', '/files/'],
  preview: ['/', '/assets/img/publication_preview/', '/img/'],
  other: ['/'],
};

const NO_FILE = /^(?:true|false|yes|no|none|tbd|n\/?a|#|-|doi:.*|arxiv:.*|10\.\d{4,9}\/.*|)$/is;

/** Jekyll's front matter, which al-folio puts at the top so that Jekyll processes the file. */
const FRONT_MATTER = /^---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/;

/**
 * Takes over the files that the entries of a bibliography refer to.
 *
 * @param taken keys of the bibliographies before this one; those of this one are added
 * @returns the text as it was, but for paths that have changed, for fields that name files which are not
 *   there, whose names begin with `comment-` now, and for entries whose key is taken, which are comments
 */
export function bibliographyText(
  path: string,
  written: string,
  taken: Set<string>,
  places: BibliographyPlaces,
): string {
  const { entries, errors } = readBibtexFile(path, written, standardMacros());
  const repeated = errors.flatMap((error) => withoutRepetition(error, written, places));
  const keys = new Set([...taken, ...entries.map(({ key }) => key.toLowerCase())]);
  const edits = entries
    .flatMap((entry) => {
      // As BibTeX does, Octavo looks at keys without regard to case.
      const key = entry.key.toLowerCase();
      const isSecond = taken.has(key);
      taken.add(key);
      if (isSecond) return asComment(entry, path, places);
      return [...entry.fields.values()].flatMap(
        (field) =>
          mendField(field, path, places) ??
          mend(field, path, places) ??
          withoutUnknownParent(field, keys, path, places),
      );
    })
    .concat(repeated)
    .sort((left, right) => left.start - right.start);
  const text = edited(written, edits);
  return text.slice(FRONT_MATTER.exec(written)?.[0].length ?? 0).replace(/^\n+/, '');
}

/** @param edits in ascending order, none over another */
function edited(text: string, edits: readonly Edit[]): string {
  let [result, end] = ['', 0];
  for (const edit of edits) {
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}

function mend(field: BibtexField, file: string, places: BibliographyPlaces): Edit | undefined {
  const kind = kindOf(field.name);
  const value = unescaped(field.value.trim());
  if (kind === undefined || NO_FILE.test(value)) return undefined;
  const { config } = places.site;
  const isLocal = localPath(pathInRepository(value, config) ?? value, config) !== undefined;
  if (!isLocal || (readUrl(value).kind !== 'path' && !/^https?:/i.test(value))) return undefined;
  const named = nameInOctavo(value, kind, file, places);
  if (named === value) return undefined;
  if (named !== undefined) return valueEdit(field, named);
  // The page of the site itself, which is left to the web.
  if (/^https?:/i.test(value)) return undefined;
  places.note({
    level: 'problem',
    file,
    line: positionIn(field.source, field.valueOffset).line,
    message: `The bibliography names a file that is not there in "${field.name}", which became "comment-${field.name}".`,
    subject: value,
    advice: `Put the file into public/ and write "${field.name}" again, or remove the field.`,
  });
  return { start: field.nameOffset, end: field.nameOffset, text: 'comment-' };
}

function kindOf(name: string): keyof typeof OCTAVO_LOOKS_IN | undefined {
  if (PAPERS.has(name)) return 'paper';
  if (name === 'preview') return 'preview';
  return OTHERS.has(name) ? 'other' : undefined;
}

/** How Octavo finds what a field names: as it is written, by another path, or not at all. */
function nameInOctavo(
  value: string,
  kind: keyof typeof OCTAVO_LOOKS_IN,
  file: string,
  { site, store, addressOf }: BibliographyPlaces,
): string | undefined {
  const folders = kind === 'preview' ? usualFolders.preview : usualFolders.paper;
  const found = findAsset(value, { path: file, address: '/' }, site, folders);
  if (found === undefined) return addressOf(value);
  const served = store.take(found.path);
  const looked = value.startsWith('/') ? [value] : OCTAVO_LOOKS_IN[kind].map((one) => one + value);
  return looked.includes(served) ? value : served;
}

function valueEdit(field: BibtexField, text: string): Edit | undefined {
  const [part, second] = field.parts;
  if (part === undefined || second !== undefined || part.macro !== undefined) return undefined;
  const start = part.offset + part.text.indexOf(part.text.trim());
  return { start, end: start + part.text.trim().length, text };
}

/** A path as it is without the backslashes that LaTeX asks for. */
function unescaped(value: string): string {
  return value.replaceAll(/\\([&_%#$~])/g, '$1');
}
