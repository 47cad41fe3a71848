import { positionOf } from '../context.ts';
import type { EmbedService } from '../fill-requests.ts';
import { attributeOf, missingAttribute, wrongValue } from './attributes.ts';
import type { Directive } from './directive.ts';
import { mediaFigure } from './media-figure.ts';

/** How each service names its films, and what to say to who writes something else. */
const ids: Readonly<Record<EmbedService, { pattern: RegExp; fix: string }>> = {
  youtube: {
    pattern: /^[\w-]{11}$/,
    fix: 'The id is the eleven characters after "v=" in the address of the video.',
  },
  vimeo: {
    // An unlisted video has a second part.
    pattern: /^\d+(?:\/[\da-f]+)?$/,
    fix: 'The id is what follows vimeo.com/ in the address of the video, a number.',
  },
};

/**
 * A film on another host: a still that leads there, and that plays it in its place where there is
 * JavaScript. The host is not asked for anything before.
 *
 * ```md
 * ::youtube[A lecture]{id=aBcDeFgHiJk title="Symmetry" poster=still.jpg}
 * ```
 */
export function embed(service: EmbedService): Directive {
  return {
    forms: ['leaf'],
    attributes: ['title', 'poster'],
    transform: (node, context) => {
      const id = attributeOf(node, 'id');
      const { pattern, fix } = ids[service];
      if (id === undefined || id === '') {
        missingAttribute(node, 'id', fix, context);
        return [];
      }
      if (!pattern.test(id)) {
        wrongValue(node, 'id', fix, context);
        return [];
      }
      const title = attributeOf(node, 'title');
      const poster = attributeOf(node, 'poster');
      const token = context.fills.add({
        kind: 'embed',
        service,
        id,
        ...(title !== undefined && { title }),
        ...(poster !== undefined && { poster }),
        position: positionOf(context, node),
      });
      return [mediaFigure(node, token, { hasId: false })];
    },
  };
}
