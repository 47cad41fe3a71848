import type { ContentError } from '../site/content-error.ts';
import { inheritFields } from './bibtex/crossref.ts';
import { rejectDuplicateKeys } from './bibtex/duplicate-keys.ts';
import type { BibtexEntry } from './bibtex/entry.ts';
import { standardMacros } from './bibtex/macros.ts';
import { fillFromXdata } from './bibtex/xdata.ts';
import { readBibtexFile } from './bibtex/read-file.ts';
import type { Coauthors } from '../site/data/coauthors.ts';
import type { Venues } from '../site/data/venues.ts';
import { buildWork } from './build-work.ts';
import { citeInFields } from './cited-in-fields.ts';
import { coauthorFinder } from './coauthors.ts';
import { memberFinder, type Member } from './members.ts';
import { ownerFinder, scholarUser, type OwnerNames } from './owner.ts';
import { joinVersions } from './versions.ts';
import type { Work } from './work.ts';

/** What is known about a bibliography beside it. */
export interface BibliographyContext {
  /** Whose site it is, to be found among the authors. */
  owner: OwnerNames;
  /** Home pages of coauthors. */
  coauthors?: Coauthors;
  /** People whom the site presents. */
  members?: readonly Member[];
  /** Addresses and colours of the venues that `abbr` names. */
  venues?: Venues;
}

/** Keys of entries that could not be read, which is told. */
export type BrokenKeys = ReadonlySet<string>;

/** What the bibliographies of a site say together. */
export interface ReadBibliography {
  works: Work[];
  broken: BrokenKeys;
  errors: ContentError[];
}

/**
 * Reads bibliographies as one: `@string`s and crossrefs reach across files, in the order given.
 * An entry that cannot be read is an error and takes no other with it.
 *
 * @param files absolute paths with their texts, UTF-8
 * @returns the works in the order of the files, other versions of a work joined to it (see
 *   versions.ts), the entries that are none for a mistake in them, and every mistake with its place
 */
export function readBibliography(
  files: readonly { file: string; text: string }[],
  { owner, coauthors = {}, members = [], venues = {} }: BibliographyContext,
): ReadBibliography {
  const macros = standardMacros();
  const errors: ContentError[] = [];
  const broken = new Set<string>();
  const read: BibtexEntry[] = [];
  for (const { file, text } of files) {
    const result = readBibtexFile(file, text, macros);
    for (const entry of result.entries) read.push(entry);
    for (const error of result.errors) errors.push(error);
    for (const key of result.broken) broken.add(key);
  }
  const unique = rejectDuplicateKeys(read);
  const filled = fillFromXdata(unique.entries);
  const whole = inheritFields(filled.entries);
  for (const error of [...unique.errors, ...filled.errors, ...whole.errors]) errors.push(error);
  const surroundings = {
    findOwner: ownerFinder(owner),
    findCoauthors: coauthorFinder(coauthors),
    findMembers: memberFinder(members),
    venues,
    scholarUser: scholarUser(owner),
  };
  const works: Work[] = [];
  for (const entry of whole.entries) {
    const built = buildWork(entry, surroundings);
    if (built.work !== undefined) works.push(built.work);
    else if (built.errors.some(({ severity }) => severity === 'error')) broken.add(entry.key);
    for (const error of built.errors) errors.push(error);
  }
  const inWords = citeInFields(works);
  const joined = joinVersions(inWords.works);
  for (const error of [...inWords.errors, ...joined.errors]) errors.push(error);
  return { works: joined.works, broken, errors };
}
