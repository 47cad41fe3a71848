import type { PhrasingContent } from 'mdast';
import { element } from '../element.ts';
import { attributeOf, classesOf } from './attributes.ts';
import { giveRoom } from './columns.ts';
import type { Directive } from './directive.ts';

/**
 * A note, a picture or anything else in the margin, without number. Where there is no margin a block
 * stands in its place in the text, and a part of a line in brackets.
 *
 * ```md
 * :::margin
 * Read *this* first.
 * :::
 *
 * The top :margin[Her third paper.] spins.
 * ```
 * ```html
 * <aside class="place-margin" role="note"><p>Read <em>this</em> first.</p></aside>
 * <p>The top <span class="place-margin" role="note"><span class="bracket">(</span>Her third
 * paper.<span class="bracket">)</span></span> spins.</p>
 * ```
 */
export const margin: Directive = {
  forms: ['container', 'text'],
  attributes: [],
  transform: (node) => {
    giveRoom(node, 'margin');
    const id = attributeOf(node, 'id');
    const isBlock = node.type === 'containerDirective';
    const properties = {
      ...(id !== undefined && { id }),
      className: ['place-margin', ...classesOf(node)],
      role: 'note',
    };
    const children = isBlock ? node.children : [bracket('('), ...node.children, bracket(')')];
    return [element(isBlock ? 'aside' : 'span', properties, children, node.position)];
  },
};

function bracket(value: string): PhrasingContent {
  return element('span', { className: ['bracket'] }, [{ type: 'text', value }]);
}
