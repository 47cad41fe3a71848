import type { ContentError } from '../../../site/content-error.ts';
import { errorAt } from '../../bibtex/entry.ts';
import type { Rule } from '../material.ts';

/** Files in another encoding than UTF-8: their accented letters are lost when they are read. */
export const notUtf8: Rule = ({ sources }) =>
  sources.flatMap((source): ContentError[] => {
    const index = source.text.indexOf('\uFFFD');
    if (index === -1) return [];
    return [
      errorAt(source, index, {
        severity: 'error',
        kind: 'not-utf8',
        message: 'There is a character here that is not UTF-8, so it cannot be read.',
        fix: 'Save the file as UTF-8 in your editor or reference manager, or type the letter anew.',
      }),
    ];
  });
