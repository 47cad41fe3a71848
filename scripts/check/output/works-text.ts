import type { SavedCreator } from '../../../src/metadata/read/saved-item.ts';
import { counted } from '../../command/words.ts';
import type { Lack } from '../works/lacks.ts';
import type { WorkRow } from '../works/work-row.ts';
import { tableText, type Column } from './table.ts';

const COLUMNS: readonly Column[] = [
  { head: 'page', least: 24, keepsEnd: true },
  { head: 'type', least: 8 },
  { head: 'title', least: 12 },
  { head: 'creators', least: 10 },
  { head: 'date', least: 10 },
  { head: 'venue', least: 8 },
  { head: 'pages', least: 7 },
  { head: 'DOI', least: 7 },
  { head: 'PDF', least: 3 },
  { head: 'Scholar', least: 7 },
  { head: 'lacks', least: 12 },
];

const VERDICTS = { article: 'yes', incomplete: 'NO', none: '–' } as const;

/**
 * What Google Scholar indexes and Zotero saves of each page, as a table, and below it what follows
 * from what is missing. Mistakes are told by themselves, each at the author's file.
 *
 * @param room columns of the terminal
 */
export function worksText(rows: readonly WorkRow[], room: number): string {
  const cells = rows.map(({ page, item, venue, scholar, lacks }) => [
    page.path,
    item.itemType,
    item.title,
    creatorsText(item.creators),
    item.date ?? '–',
    venue ?? '–',
    item.fields.pages ?? '–',
    item.fields.DOI ?? '–',
    item.pdf === undefined ? '–' : 'yes',
    VERDICTS[scholar.verdict],
    lacks.map(({ what }) => what).join(', '),
  ]);
  const saved = rows.filter(({ item }) => item.itemType !== 'webpage').length;
  const indexed = rows.filter(({ scholar }) => scholar.verdict === 'article').length;
  return [
    ...tableText(COLUMNS, cells, room),
    '',
    `Of ${counted(rows.length, 'page')}, Zotero saves ${saved} as what they are; Google Scholar can index ${indexed} by their tags.`,
    'Posts are for Google Scholar only when their front matter says that they are research.',
    ...legend(rows.flatMap(({ lacks }) => lacks.filter(({ isMistake }) => !isMistake))),
  ].join('\n');
}

function creatorsText(creators: readonly SavedCreator[]): string {
  const [first, second, ...more] = creators.map(({ lastName }) => lastName);
  if (first === undefined) return '–';
  if (second === undefined) return first;
  return more.length === 0 ? `${first}, ${second}` : `${first} + ${creators.length - 1}`;
}

function legend(lacks: readonly Lack[]): string[] {
  const kinds = [...Map.groupBy(lacks, ({ kind }) => kind).values()];
  return kinds.flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const { what, why, fix } = first;
    return [`  ${what} (${more.length + 1}): ${why} ${fix}`];
  });
}
