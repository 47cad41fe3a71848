import type { ContentError } from '../../../site/content-error.ts';
import { atField } from '../../at-field.ts';
import type { Work } from '../../work.ts';
import type { Rule } from '../material.ts';

/** Annotations that no page shows, as no author has a mark that they could explain: told once a file. */
export const hiddenAnnotation: Rule = ({ works }) => {
  const byFile = new Map<string, Work[]>();
  for (const work of works) {
    const isHidden = (work.fields.annotation ?? '').trim() !== '' && work.annotation === undefined;
    if (isHidden) byFile.set(work.file, [...(byFile.get(work.file) ?? []), work]);
  }
  return [...byFile.values()].flatMap((hidden): ContentError[] => {
    const [first] = hidden;
    if (first === undefined) return [];
    const others = hidden.length === 1 ? 'has' : `and ${hidden.length - 1} more have`;
    return [
      atField(first, 'annotation', {
        severity: 'warning',
        kind: 'hidden-annotation',
        message: `\`${first.key}\` ${others} an annotation that is not shown: no author has a mark that it could explain.`,
        fix: 'That is right for notes of your own. What is for readers goes into additional_info.',
      }),
    ];
  });
};
