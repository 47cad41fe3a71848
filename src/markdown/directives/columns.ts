import type { Nodes } from 'mdast';
import { element } from '../element.ts';
import type { ImageSlot } from '../fill-requests.ts';
import { attributeOf, classesOf } from './attributes.ts';
import type { Directive } from './directive.ts';
import { visit } from '../visit.ts';

/** Places that are wider than the text column. */
type WideColumn = 'wide' | 'full';

/**
 * A block that needs more room than the text: `wide` takes the margin too, `full` the window from
 * edge to edge. On a phone a wide block is as wide as the text.
 *
 * ```md
 * :::wide
 * | a table | of many | columns |
 * :::
 * ```
 * ```html
 * <div class="place-wide">…</div>
 * ```
 */
function columnOf(place: WideColumn): Directive {
  return {
    forms: ['container'],
    attributes: [],
    transform: (node) => {
      giveRoom(node, place);
      const id = attributeOf(node, 'id');
      const properties = {
        ...(id !== undefined && { id }),
        className: [`place-${place}`, ...classesOf(node)],
      };
      return [element('div', properties, node.children, node.position)];
    },
  };
}

/** `:::wide`: what stands in it may reach over the margin column. */
export const wide = columnOf('wide');
/** `:::full`: what stands in it is as wide as the window. */
export const full = columnOf('full');

/** Says of the pictures in a block how large they can get. */
export function giveRoom(block: Nodes, slot: ImageSlot): void {
  visit(block, 'image', (image) => {
    image.data = { ...image.data, hProperties: { dataSlot: slot, ...image.data?.hProperties } };
  });
}
