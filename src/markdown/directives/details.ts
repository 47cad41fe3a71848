import type { PhrasingContent } from 'mdast';
import { element } from '../element.ts';
import { attributeOf, classesOf, hasAttribute } from './attributes.ts';
import { labelAndBody } from './directive-label.ts';
import type { Directive } from './directive.ts';

/**
 * Something that is folded until a reader asks for it.
 *
 * ```md
 * :::details[The proof]{open}
 * By induction.
 * :::
 * ```
 * ```html
 * <details open><summary>The proof</summary><p>By induction.</p></details>
 * ```
 */
export const details: Directive = {
  forms: ['container'],
  attributes: ['open'],
  transform: (node, context) => {
    const { label, body } = labelAndBody(node);
    const id = attributeOf(node, 'id');
    const className = ['details', ...classesOf(node)];
    const isOpen = hasAttribute(node, 'open');
    const words: PhrasingContent[] =
      label.length > 0
        ? label
        : [{ type: 'text', value: context.fills.add({ kind: 'label', label: 'details' }) }];
    return [
      element(
        'details',
        { ...(id !== undefined && { id }), className, ...(isOpen && { open: true }) },
        [element('summary', {}, words), ...body],
        node.position,
      ),
    ];
  },
};
