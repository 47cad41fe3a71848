import { nameText } from './people/name-text.ts';
import type { Work } from './work.ts';

interface Column {
  heading: string;
  text: (work: Work, isVersion: boolean) => string;
  /** Share of the room that is left once the narrow columns have theirs; none for a narrow one. */
  share?: number;
  /** The most that a narrow column takes of a table of this width. */
  limit?: (width: number) => number;
}

const COLUMNS: readonly Column[] = [
  {
    heading: 'KEY',
    text: (work, isVersion) => (isVersion ? `↳ ${work.key}` : work.key),
    limit: () => 24,
  },
  { heading: 'YEAR', text: (work) => String(work.year ?? work.dateText ?? '—') },
  {
    heading: 'TYPE',
    text: (work) => work.entryType,
    limit: (width) => Math.max(7, Math.floor(width / 10)),
  },
  { heading: 'TITLE', text: (work) => work.title, share: 5 },
  { heading: 'AUTHORS', text: authorsText, share: 2 },
  { heading: 'VENUE', text: venueText, share: 2 },
  { heading: 'LINKS', text: (work) => work.links.map((link) => link.kind).join(' '), share: 1 },
];
const GAP = '  ';
const NARROWEST = 8;

/**
 * What the site makes of a bibliography, for a terminal: one line a work, and under it one for
 * each of its other versions. A `*` is before the owner's name.
 *
 * @param width in columns; a line is never wider, long texts end in …; Infinity cuts nothing
 */
export function worksTable(works: readonly Work[], width: number): string {
  const row = (work: Work, isVersion: boolean): string[] =>
    COLUMNS.map((column) => column.text(work, isVersion));
  const rows = works.flatMap((work) => [
    row(work, false),
    ...work.versions.map((version) => row(version, true)),
  ]);
  const headings = COLUMNS.map((column) => column.heading);
  const widths = columnWidths([headings, ...rows], width);
  return [headings, ...rows]
    .map((cells) =>
      cells
        .map((cell, index) => fit(cell, widths[index] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .map((line) => (width === Infinity ? line : fit(line, width).trimEnd()))
    .join('\n');
}

/** So many keys are still read. */
const MOST_KEYS = 8;

/**
 * Which works the site takes for somebody else's.
 *
 * @param isOfGroup whether the people of the site are those whose site it is
 * @returns '' when one of them is found among the authors, editors or translators of every work
 */
export function worksWithoutOwner(works: readonly Work[], isOfGroup = false): string {
  const keys = works
    .flatMap((work) => [work, ...work.versions])
    .filter(
      ({ authors, editors, translators }) =>
        ![...authors, ...editors, ...translators].some(
          ({ isOwner, member }) => isOwner || (isOfGroup && member !== undefined),
        ),
    )
    .map(({ key }) => key);
  if (keys.length === 0) return '';
  const shown = keys.slice(0, MOST_KEYS).join(', ');
  const what = keys.length === 1 ? '1 work' : `${keys.length} works`;
  return `${what} without ${isOfGroup ? 'anybody of yours' : 'you'}: ${shown}${keys.length > MOST_KEYS ? ', …' : ''}`;
}

function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const natural = COLUMNS.map((_, index) =>
    Math.max(...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
  if (width === Infinity) return natural;
  const narrow = COLUMNS.map((column, index) =>
    column.share === undefined ? Math.min(natural[index] ?? 0, column.limit?.(width) ?? width) : 0,
  );
  const gaps = GAP.length * (COLUMNS.length - 1);
  let room = width - gaps - narrow.reduce((sum, column) => sum + column, 0);
  let shares = COLUMNS.reduce((sum, column) => sum + (column.share ?? 0), 0);
  // Columns that need less than their share leave the rest to the others: ask the modest first.
  const wide = COLUMNS.map((column, index) => ({ index, share: column.share ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort(
      (left, right) =>
        (natural[left.index] ?? 0) / left.share - (natural[right.index] ?? 0) / right.share,
    );
  for (const { index, share } of wide) {
    const fair = Math.max(NARROWEST, Math.floor((room * share) / shares));
    narrow[index] = Math.min(natural[index] ?? 0, fair);
    room -= narrow[index];
    shares -= share;
  }
  return narrow;
}

/** Pads or cuts a text to a width. */
function fit(text: string, width: number): string {
  if (displayWidth(text) <= width) return text + ' '.repeat(width - displayWidth(text));
  let cut = '';
  for (const character of text) {
    if (displayWidth(cut) + displayWidth(character) > width - 1) break;
    cut += character;
  }
  return `${cut}…`.padEnd(cut.length + 1 + Math.max(0, width - 1 - displayWidth(cut)));
}

/** Chinese, Japanese and Korean characters take two columns in a terminal. */
function displayWidth(text: string): number {
  const wide = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/gu,
  );
  const marks = text.match(/\p{Mark}/gu);
  return Array.from(text).length + (wide?.length ?? 0) - (marks?.length ?? 0);
}

function authorsText({ authors, othersOmitted }: Work): string {
  const names = authors.map(
    (author) => `${author.isOwner ? '*' : ''}${author.family ?? nameText(author)}`,
  );
  return [...names, ...(othersOmitted ? ['…'] : [])].join(', ');
}

function venueText({ abbr, venue, arxiv }: Work): string {
  const { containerTitle, school, institution, publisher, howpublished } = venue;
  const place = abbr ?? containerTitle ?? school ?? institution ?? publisher ?? howpublished;
  return place ?? (arxiv === undefined ? '' : `arXiv:${arxiv.id}`);
}
