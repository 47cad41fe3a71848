import { positionOf } from '../context.ts';
import { attributeOf, hasAttribute, missingAttribute } from './attributes.ts';
import type { Directive } from './directive.ts';
import { mediaFigure } from './media-figure.ts';

/**
 * A film in a file of the site folder. It never starts by itself.
 *
 * ```md
 * ::video[A *double* pendulum]{src=movie.mp4 poster=still.png captions=movie.vtt}
 *   →   <figure><video controls …>…</video><figcaption>A <em>double</em> pendulum</figcaption></figure>
 * ```
 */
export const video: Directive = {
  forms: ['leaf'],
  attributes: ['src', 'poster', 'captions', 'loop', 'muted', 'title'],
  transform: (node, context) => {
    const source = attributeOf(node, 'src');
    if (source === undefined || source === '') {
      missingAttribute(node, 'src', 'Name the file: ::video{src=movie.mp4}.', context);
      return [];
    }
    const poster = attributeOf(node, 'poster');
    const captions = attributeOf(node, 'captions');
    const title = attributeOf(node, 'title');
    const token = context.fills.add({
      kind: 'video',
      source,
      ...(poster !== undefined && { poster }),
      ...(captions !== undefined && { captions }),
      ...(title !== undefined && { title }),
      loops: hasAttribute(node, 'loop'),
      isMuted: hasAttribute(node, 'muted'),
      position: positionOf(context, node),
    });
    return [mediaFigure(node, token)];
  },
};
