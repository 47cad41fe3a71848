import { counted } from '../command/words.ts';
import type { ImportSystem } from './job.ts';
import { inGroups, levels } from './note-groups.ts';
import { nextCommands } from './report.ts';
import { REPORT } from './target-path.ts';
import type { Note } from './types.ts';

/** What the screen tells of an import. */
export interface ScreenFacts {
  system: ImportSystem;
  /** What showed which system it is; empty when the author said it. */
  evidence: readonly string[];
  written: number;
  unchanged: number;
  /** The site folder as the reader would type it. */
  siteFolder: string;
  notes: readonly Note[];
  /** Sentences for the end. */
  last: readonly string[];
}

/** Kinds of problems that the screen names; the report has all. */
const MOST_PROBLEMS = 8;
const MOST_SIGNS = 3;

/** The short report on the screen. */
export function screenText({
  system,
  evidence,
  written,
  unchanged,
  siteFolder,
  notes,
  last,
}: ScreenFacts): string {
  const signs = evidence.slice(0, MOST_SIGNS).join(', ');
  const more =
    evidence.length > MOST_SIGNS ? ` and ${evidence.length - MOST_SIGNS} more signs` : '';
  const known =
    evidence.length === 0 ? [] : [`This is a site of ${system.title}, by ${signs}${more}.`];
  const same = unchanged === 0 ? '' : `, ${unchanged} were there already`;
  return [
    ...known.map(printable),
    `Wrote ${counted(written, 'file')} into ${siteFolder}${same}.`,
    levels
      .map((level) => `${notes.filter((note) => note.level === level).length} ${words[level]}`)
      .join(', '),
    ...problems(notes),
    '',
    `All of it stands in ${siteFolder}/${REPORT}. Next:`,
    ...nextCommands(siteFolder).map(({ call, why }) => `  ${call}   ${why}`),
    ...last.flatMap((sentence) => ['', sentence]),
  ].join('\n');
}

const words = {
  problem: 'to decide',
  dropped: 'left out',
  approximated: 'nearly the same',
  converted: 'noted as the same',
} as const;

function problems(notes: readonly Note[]): string[] {
  const groups = inGroups(notes.filter(({ level }) => level === 'problem'));
  if (groups.length === 0) return [];
  const shown = groups.slice(0, MOST_PROBLEMS).map(({ message, places }) => {
    const [first] = places;
    const rest = places.length > 1 ? ` and ${places.length - 1} more` : '';
    return `  ${printable(message)} (${printable(first?.place ?? '')}${rest})`;
  });
  const rest = groups.length - shown.length;
  return ['', 'To decide:', ...shown, ...(rest > 0 ? [`  and ${rest} other kinds`] : [])];
}

/** Without what a terminal would obey. */
function printable(text: string): string {
  return text.replaceAll(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ').trim();
}
