import type { ContentError } from '../../../site/content-error.ts';
import { MAIL_MARKS } from '../../people/name-marks.ts';
import type { Person, Work } from '../../work.ts';
import { atField } from '../../at-field.ts';
import type { Rule } from '../material.ts';

/** Where an entry may say what the marks on its authors mean. */
const EXPLANATIONS = ['annotation', 'additional_info', 'note', 'affiliation'];

/** Marks on authors that no visitor can make sense of: told once a file. */
export const unexplainedMark: Rule = ({ works }) => {
  const byFile = new Map<string, { first: Work; marks: Set<string>; count: number }>();
  for (const work of works) {
    const marks = unexplained(work);
    if (marks.size === 0) continue;
    const found = byFile.get(work.file) ?? { first: work, marks: new Set<string>(), count: 0 };
    for (const mark of marks) found.marks.add(mark);
    byFile.set(work.file, { ...found, count: found.count + 1 });
  }
  return [...byFile.values()].map(({ first, marks, count }): ContentError => {
    const others = count > 2 ? `, and ${count - 1} others,` : count === 2 ? ', and one other,' : '';
    const shown = [...marks].map((mark) => `\`${mark}\``).join(', ');
    return atField(first, 'author', {
      severity: 'warning',
      kind: 'unexplained-mark',
      message: `\`${first.key}\`${others} marks authors with ${shown}, and nothing says what that means.`,
      fix: 'Add annotation = {…} with the meaning of each mark, or take the marks off.',
    });
  });
};

function unexplained({ authors, fields }: Work): Set<string> {
  const marks = new Set(authors.flatMap((author) => author.marks));
  if (marks.size > 0 && EXPLANATIONS.some((name) => (fields[name] ?? '').trim() !== '')) {
    return new Set();
  }
  return new Set([...marks].filter((mark) => !isUnderstood(mark, authors)));
}

/** The reader takes some marks for what they usually mean, and pages say so. */
function isUnderstood(mark: string, authors: readonly Person[]): boolean {
  if (MAIL_MARKS.has(mark)) return true;
  const bearers = authors.filter(({ marks }) => marks.includes(mark));
  return bearers.every(
    ({ contributedEqually, isCorresponding }) => contributedEqually || isCorresponding,
  );
}
