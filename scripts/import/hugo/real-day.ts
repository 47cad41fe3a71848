import type { SplitSource } from '../source/front-matter.ts';
import { textOf } from '../source/records.ts';
import type { Note } from '../types.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?!\d)(.*)$/s;

/** A text whose date has a month that there is: in `2025-25-02` the day stands before it. */
export function withRealDay(
  split: SplitSource,
  file: string,
  note: (note: Note) => void,
): SplitSource {
  const written = textOf(split.frontMatter.date);
  const [, year = '', month = '', day = '', rest = ''] = DAY.exec(written ?? '') ?? [];
  if (written === undefined || Number(month) <= 12 || Number(day) > 12) return split;
  note({
    level: 'approximated',
    file,
    line: split.lineOf(['date']),
    message: 'In a date the day stood before the month; they have changed places.',
    subject: written,
  });
  return {
    ...split,
    frontMatter: { ...split.frontMatter, date: `${year}-${day}-${month}${rest}` },
  };
}
