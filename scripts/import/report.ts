import type { ConvertedSite, ImportSystem } from './job.ts';
import { inGroups, levels, type NoteGroup } from './note-groups.ts';
import type { MovedAddress } from './types.ts';

/** What the report says beside the notes. */
export interface ReportFacts {
  system: ImportSystem;
  /** What showed which system it is, when that was found out. */
  evidence: readonly string[];
}

const headings = {
  problem: 'What needs a decision',
  dropped: 'What is not in the new site',
  approximated: 'What is nearly the same',
  converted: 'What is the same',
} as const;

const meanings = {
  problem: 'was wrong already, or you must decide',
  dropped: 'is not in the new site',
  approximated: 'means nearly the same',
  converted: 'means the same',
} as const;

/** Places that are listed of one group; all of more stand at the end. */
const MOST_PLACES = 5;

/**
 * The report of an import, as Markdown. The same import has the same report.
 */
export function reportText({ files, addresses, notes }: ConvertedSite, facts: ReportFacts): string {
  const groups = inGroups(notes);
  const counts = levels.map((level) => {
    const count = notes.filter((note) => note.level === level).length;
    return `| ${level} | ${count} | ${meanings[level]} |`;
  });
  return `${[
    '# Import report',
    `A site of ${facts.system.title} became a site folder of Octavo with ${files.length + 1} files.`,
    ...(facts.evidence.length > 0
      ? [`It is one of ${facts.system.title} by: ${facts.evidence.map(plain).join(', ')}.`]
      : []),
    ['| Level | Notes | Meaning |', '| --- | ---: | --- |', ...counts].join('\n'),
    '## What to do next',
    nextSteps(),
    ...levels.flatMap((level) =>
      section(
        headings[level],
        groups.filter((group) => group.level === level),
      ),
    ),
    '## Addresses',
    addressTable(addresses),
    ...allPlaces(groups.filter(({ places }) => places.length > MOST_PLACES)),
  ].join('\n\n')}\n`;
}

/** The commands that come after an import. */
export function nextCommands(siteFolder: string): { call: string; why: string }[] {
  return [
    { call: `npm run check -- --site ${siteFolder}`, why: 'finds mistakes in the content' },
    { call: `npm run dev -- --site ${siteFolder}`, why: 'shows the site while you edit it' },
    { call: `npm run build -- --site ${siteFolder}`, why: 'builds it' },
  ];
}

function nextSteps(): string {
  const steps = [
    'Read what needs a decision, below.',
    ...nextCommands('DIR').map(({ call, why }) => `\`${call}\` ${why}; DIR is this folder.`),
    'Look for `<!-- import:` in the texts: that is what could not be converted.',
    'When all is well, make a repository of this folder, and GitHub builds it by `.github/workflows/deploy.yml`; or put `content/` and `public/` in the place of those of your copy of Octavo.',
  ];
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
}

function section(heading: string, groups: readonly NoteGroup[]): string[] {
  if (groups.length === 0) return [];
  return [
    `## ${heading}`,
    ...groups.flatMap(({ message, advice, places }) => {
      const listed = places.slice(0, MOST_PLACES).map((place) => `- ${shownPlace(place)}`);
      const rest = places.length - listed.length;
      return [
        `### ${plain(message)}`,
        ...(advice === undefined ? [] : [plain(advice)]),
        [...listed, ...(rest > 0 ? [`- and ${rest} more, at the end of this report`] : [])].join(
          '\n',
        ),
      ];
    }),
  ];
}

function shownPlace({ place, subject }: NoteGroup['places'][number]): string {
  return subject === undefined ? code(place) : `${code(place)}: ${code(subject)}`;
}

/** One line for each group that is too long above. */
function allPlaces(groups: readonly NoteGroup[]): string[] {
  if (groups.length === 0) return [];
  const lines = groups.map(
    ({ message, places }) => `- ${plain(message)} ${places.map(shownPlace).join(', ')}`,
  );
  return ['## All places of what is told often', lines.join('\n')];
}

function addressTable(addresses: readonly MovedAddress[]): string {
  if (addresses.length === 0) return 'No page had an address of its own.';
  const rows = [...addresses]
    .sort((left, right) => (left.from < right.from ? -1 : 1))
    .map(({ from, to, file }) => {
      const now = to === undefined ? 'nothing answers' : to === from ? 'the same' : cell(to);
      return `| ${cell(from)} | ${now} | ${file === undefined ? '' : cell(file)} |`;
    });
  return ['| Old | New | Source |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Text that others wrote, in a line of Markdown where nothing of it means anything. */
function plain(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');
}

/** The same in a cell of a table, where a bar would begin the next. */
function cell(text: string): string {
  return code(text).replaceAll('|', '\\|');
}

/** The same as code, which may hold backticks. */
function code(text: string): string {
  const line = oneLine(text);
  const fence = '`'.repeat(
    1 + Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)),
  );
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ')
    .trim()
    .slice(0, 500);
}
