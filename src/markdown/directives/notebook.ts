import { positionOf } from '../context.ts';
import type { Directive } from './directive.ts';

/**
 * A notebook of Jupyter. Where it may stand, it was put into the text before the text is read, so that
 * its headings, formulas and citations are the text's own; what is left stands elsewhere.
 *
 * ```md
 * ::notebook{src=analysis.ipynb cells="2-5" code=fold}
 * ```
 */
export const notebook: Directive = {
  forms: ['leaf'],
  attributes: ['src', 'cells', 'code'],
  transform: (node, context) => {
    context.errors.push({
      severity: 'error',
      kind: 'misplaced-notebook',
      file: context.file,
      position: positionOf(context, node),
      message: 'A notebook cannot be shown here.',
      fix: context.file.endsWith('.mdx')
        ? 'Show it in a text that ends in .md; in .mdx, braces and tags of a notebook would be code.'
        : 'Write ::notebook{src=analysis.ipynb} on a line of its own, without spaces before it, in no other block.',
    });
    return [];
  },
};
