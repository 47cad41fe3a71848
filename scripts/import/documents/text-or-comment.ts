import { importComment } from '../text/comment.ts';
import type { DocumentsJob } from '../types.ts';

/**
 * Has a comment take the place of a text whose parts lie so deep in each other that no program that
 * reads one part in the other has room for it. The documents beside it come over all the same.
 */
export function textOrComment(convertText: DocumentsJob['convertText']): typeof convertText {
  return async (context) => {
    try {
      return await convertText(context);
    } catch (error) {
      // What the stack overflows with.
      if (!(error instanceof RangeError)) throw error;
      const { path, bodyLine } = context.document;
      const message = 'The text has too many parts in each other, and was left out.';
      context.note({ level: 'problem', line: bodyLine, message });
      return `${importComment(path, 'its text has too many parts in each other')}\n`;
    }
  };
}
