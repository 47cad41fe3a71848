import { positionOf } from '../context.ts';
import { attributeOf, missingAttribute } from './attributes.ts';
import type { Directive } from './directive.ts';
import { mediaFigure } from './media-figure.ts';

/**
 * A recording in a file of the site folder.
 *
 * ```md
 * ::audio[The talk]{src=talk.mp3}   →   <figure><audio controls …></audio><figcaption>The talk</figcaption></figure>
 * ```
 */
export const audio: Directive = {
  forms: ['leaf'],
  attributes: ['src', 'title'],
  transform: (node, context) => {
    const source = attributeOf(node, 'src');
    if (source === undefined || source === '') {
      missingAttribute(node, 'src', 'Name the file: ::audio{src=talk.mp3}.', context);
      return [];
    }
    const title = attributeOf(node, 'title');
    const token = context.fills.add({
      kind: 'audio',
      source,
      ...(title !== undefined && { title }),
      position: positionOf(context, node),
    });
    return [mediaFigure(node, token)];
  },
};
