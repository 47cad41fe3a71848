import type { Image, ImageReference } from 'mdast';
import type { ContentError, SourcePosition } from '../../site/content-error.ts';
import { positionOf, type TextContext } from '../context.ts';
import { kindOfLabel } from '../labels.ts';

/**
 * The label of a figure, which begins with `fig:`; one that does not is an error in the context.
 *
 * @returns what it should be where it is wrong, so that references to the right one are not reported
 *   too
 */
export function figureLabel(id: string, position: SourcePosition, context: TextContext): string {
  if (kindOfLabel(id) === 'figure') return id;
  const name = `fig:${id.replace(/^(?:fig-|.*:)(?=.)/, '')}`;
  context.errors.push({
    severity: 'error',
    kind: 'figure-label',
    file: context.file,
    position,
    message: `"${id}" cannot be the label of a figure.`,
    fix: `Begin it with "fig:", as in {#${name}}.`,
  });
  return name;
}

/**
 * What is wrong with the label of a part where the figure has no number, or no other part.
 *
 * @param isAlone whether it is all that the figure shows
 * @param id of the figure
 * @returns undefined when it has no label
 */
export function misplacedPartLabel(
  image: Image | ImageReference,
  isAlone: boolean,
  id: string | undefined,
  context: TextContext,
): ContentError | undefined {
  const label = image.data?.partLabel;
  if (label === undefined) return undefined;
  const place = {
    severity: 'error',
    kind: 'part-label',
    file: context.file,
    position: positionOf(context, image),
  } as const;
  if (!isAlone) {
    return {
      ...place,
      message: `"${label}" is a part of a figure that has no label, and so no number.`,
      fix: 'Give the figure a label, too: :::figure{#fig:name}.',
    };
  }
  return {
    ...place,
    message: `The label "${label}" stands at the only picture of its figure.`,
    fix:
      id === undefined
        ? `Write it behind the figure's colons: :::figure{#${label}}.`
        : `Take it out: the figure has the label "${id}".`,
  };
}
