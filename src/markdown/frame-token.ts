import type { Element } from 'hast';
import { nearest } from '../site/nearest.ts';
import { positionOf, type TextContext } from './context.ts';
import { writtenAttributes } from './written-attributes.ts';

/** What of a frame is read, or is the same for all. */
const ofFrame: ReadonlySet<string> = new Set(['src', 'title', 'height', 'width', 'loading']);

/**
 * Asks for the page that a frame in the text shows.
 *
 * @returns what stands in the place of the frame; nothing when it names no page
 */
export function frameToken(node: Element, context: TextContext): string {
  const { src, title, height } = node.properties;
  const attributes = writtenAttributes(node.properties, ofFrame);
  if (typeof src !== 'string' || src === '') {
    complain(node, context, 'The frame names no page, so that it is left out.', EXAMPLE);
    return '';
  }
  for (const name of Object.keys(attributes)) {
    const meant = nearest(name, ofFrame);
    if (meant === undefined) continue;
    complain(node, context, `A frame has no attribute "${name}".`, `Did you mean "${meant}"?`);
  }
  return context.fills.add({
    kind: 'frame',
    source: src,
    ...(typeof title === 'string' && title !== '' && { title }),
    ...heightOf(height, node, context),
    attributes,
    position: positionOf(context, node),
  });
}

const EXAMPLE =
  'Name a page beside the text: <iframe src="plot.html" title="What it shows"></iframe>.';

/** A part of the height of nothing is nothing, so that per cents are passed over. */
function heightOf(
  height: Element['properties'][string],
  node: Element,
  context: TextContext,
): { height?: number } {
  const written = String(height ?? '').trim();
  if (written === '' || written.endsWith('%')) return {};
  const pixels = Number.parseInt(written, 10);
  if (/^\d+(?:\.\d+)?(?:px)?$/.test(written) && pixels > 0) return { height: pixels };
  const message = `"${written}" is not the height of a frame.`;
  complain(node, context, message, 'Write how many pixels high it is: height="480".');
  return {};
}

function complain(node: Element, context: TextContext, message: string, fix: string): void {
  context.errors.push({
    severity: 'warning',
    kind: 'frame',
    file: context.file,
    position: positionOf(context, node),
    message,
    fix,
  });
}
