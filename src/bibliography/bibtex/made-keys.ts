import type { ContentError } from '../../site/content-error.ts';
import { latexToUnicode } from '../latex/to-unicode.ts';
import { fold } from '../people/fold.ts';
import { parseNames } from '../people/parse-names.ts';
import { type BibtexEntry, errorAt } from './entry.ts';
import type { ReaderState } from './reader-state.ts';

/** Words that titles begin with, in many languages, and that tell nothing. */
const ARTICLES = new Set(
  'a an the on in of and der die das ein eine le la les un une el los las il lo gli o os de het'.split(
    ' ',
  ),
);
const LONGEST_WORD = 20;

/**
 * Gives each entry without a key one that is made of author, year and title, and tells of it: JabRef and
 * others write entries without keys, BibTeX does not read them.
 *
 * @example `@article{, author = {Smith, Jo}, title = {The Doors}, year = 2020}` // smith2020doors
 */
export function withMadeKeys(
  entries: readonly BibtexEntry[],
  { source, errors }: ReaderState,
): { entries: BibtexEntry[]; errors: ContentError[] } {
  const taken = new Set(entries.map(({ key }) => key.toLowerCase()));
  const counts = new Map<string, number>();
  const told: ContentError[] = [];
  const keyed = entries.map((entry) => {
    if (entry.key !== '') return entry;
    const key = unlike(keyFor(entry), taken, counts);
    told.push(
      errorAt(source, entry.keyOffset, {
        severity: 'warning',
        kind: 'missing-key',
        message: `This @${entry.type} has no key, so it is known as \`${key}\`.`,
        fix: `Write it behind the brace, so that it stays when the entry changes: @${entry.type}{${key}, …}.`,
      }),
    );
    return { ...entry, key };
  });
  return { entries: keyed, errors: [...errors, ...told] };
}

function keyFor({ type, fields }: BibtexEntry): string {
  const people = fields.get('author') ?? fields.get('editor');
  const [first] = people === undefined ? [] : parseNames(people.value).names;
  const { family, literal } = first?.name ?? {};
  const [year = ''] =
    /\d{4}/.exec(fields.get('year')?.value ?? fields.get('date')?.value ?? '') ?? [];
  const words = wordsOf(latexToUnicode(fields.get('title')?.value ?? '').text);
  const title = words.find((word) => !ARTICLES.has(word)) ?? words[0] ?? '';
  const key = [wordsOf(family ?? literal ?? '').join(''), year, title]
    .map((part) => Array.from(part).slice(0, LONGEST_WORD).join(''))
    .join('');
  return key === '' ? type : key;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The key, or with a number behind it where another entry has it; each number is tried once. */
function unlike(key: string, taken: Set<string>, counts: Map<string, number>): string {
  let count = counts.get(key) ?? 1;
  let free = key;
  while (taken.has(free)) {
    count += 1;
    free = `${key}-${count}`;
  }
  counts.set(key, count);
  taken.add(free);
  return free;
}
