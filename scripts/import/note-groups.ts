import type { Note, NoteLevel } from './types.ts';

/** What is worst first. */
export const levels = [
  'problem',
  'dropped',
  'approximated',
  'converted',
] as const satisfies readonly NoteLevel[];

/** Notes that say the same of different places. */
export interface NoteGroup {
  level: NoteLevel;
  message: string;
  advice: string | undefined;
  isLost: boolean;
  /** `file:line`, in the order of files and lines, with the thing itself. */
  places: { place: string; subject: string | undefined }[];
}

/** Gathers notes that say the same, in an order that does not depend on when they were told. */
export function inGroups(notes: readonly Note[]): NoteGroup[] {
  const byMessage = Map.groupBy(notes, ({ level, message, advice = '' }) =>
    JSON.stringify([level, message, advice]),
  );
  return [...byMessage.values()]
    .flatMap((group): NoteGroup[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { level, message, advice } = first;
      const isLost = group.some((one) => one.isLost === true);
      return [{ level, message, advice, isLost, places: placesOf(group) }];
    })
    .sort(byLevel);
}

function byLevel(left: NoteGroup, right: NoteGroup): number {
  return (
    levels.indexOf(left.level) - levels.indexOf(right.level) ||
    Number(right.isLost) - Number(left.isLost) ||
    right.places.length - left.places.length ||
    compare(left.message, right.message) ||
    compare(left.advice ?? '', right.advice ?? '')
  );
}

function placesOf(notes: readonly Note[]): NoteGroup['places'] {
  const sorted = [...notes].sort(
    (left, right) =>
      compare(left.file, right.file) ||
      (left.line ?? 0) - (right.line ?? 0) ||
      compare(left.subject ?? '', right.subject ?? ''),
  );
  const shown = sorted.map(({ file, line, subject }) => ({
    place: line === undefined ? file : `${file}:${line}`,
    subject,
  }));
  return shown.filter(({ place, subject }, index) => {
    const before = shown[index - 1];
    return before?.place !== place || before.subject !== subject;
  });
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
