import type { ContentError } from '../../../site/content-error.ts';
import { MAIL_MARKS } from '../../people/name-marks.ts';
import type { Person, Work } from '../../work.ts';
import { atField } from '../at-field.ts';
import type { Rule } from '../material.ts';

/** Where an entry may say what the marks on its authors mean. */
const EXPLANATIONS = ['annotation', 'additional_info', 'note', 'affiliation'];

/** Marks on authors that no visitor can make sense of: each is told once a file. */
export const unexplainedMark: Rule = ({ works }) => {
  const found = new Map<string, { work: Work; mark: string; count: number }>();
  for (const work of works) {
    for (const mark of unexplained(work)) {
      const name = `${work.file}\n${mark}`;
      const earlier = found.get(name);
      if (earlier === undefined) found.set(name, { work, mark, count: 1 });
      else earlier.count += 1;
    }
  }
  return [...found.values()].map(({ work, mark, count }): ContentError => {
    const others = count > 2 ? `, and ${count - 1} others,` : count === 2 ? ', and one other,' : '';
    return atField(work, 'author', {
      severity: 'warning',
      kind: 'unexplained-mark',
      message: `\`${work.key}\`${others} marks authors with \`${mark}\`, and nothing says what that means.`,
      fix: `Add annotation = {${mark} …} with its meaning, or take the mark off.`,
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
