import type { Properties } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import { positionOf, type TextContext } from '../context.ts';
import { element } from '../element.ts';
import { takeDrawingTitle } from '../fences/drawing.ts';
import { titleOf } from '../image-title.ts';
import { attributeOf, classesOf, wrongValue } from './attributes.ts';
import { hasBrokenFences } from './broken-fences.ts';
import type { Directive, DirectiveNode } from './directive.ts';
import { captionOf } from './figure-caption.ts';
import { gridOf, shownItem, type FigureLabel } from './figure-grid.ts';
import { figureLabel, misplacedPartLabel } from './figure-label.ts';
import { isImage, partsOf } from './figure-parts.ts';
import { sizeOf, type FigureSize } from './figure-size.ts';

/**
 * Pictures, or anything else that is shown, with a caption.
 *
 * ```md
 * :::figure{#fig:loss}
 * ![Loss over time](loss.png)
 * The loss falls *slowly*.
 * :::
 * ```
 * ```html
 * <figure id="fig:loss"><img src="loss.png" alt="Loss over time">
 * <figcaption><span class="figure-number">Figure 1.</span> The loss falls <em>slowly</em>.</figcaption></figure>
 * ```
 *
 * Several pictures stand in a grid; their titles, if they have some, are captions (a), (b) of their
 * own.
 */
export const figure: Directive = {
  forms: ['container'],
  attributes: ['width', 'place', 'columns', 'caption', 'source', 'license', 'zoom'],
  transform: (node, context) => {
    const { items, caption, definitions } = partsOf(node);
    const [only, ...others] = items;
    if (only === undefined) {
      // What refers to it has nothing wrong of its own.
      labelOf(node, context);
      reportEmpty(node, context);
      return definitions;
    }
    const size = sizeOf(node, items.length, context);
    const label = labelOf(node, context);
    const isAlone = others.length === 0;
    if (isAlone || label === undefined) {
      for (const item of items.filter((one) => isImage(one))) {
        const error = misplacedPartLabel(item, isAlone, attributeOf(node, 'id'), context);
        if (error !== undefined) context.errors.push(error);
      }
    }
    const shown = isAlone ? [shownItem(only, size)] : gridOf(items, size, label, context);
    // The title of a picture that is alone is the caption, or its first paragraph.
    const title = isAlone ? titleIn(only, context) : undefined;
    const words: RootContent[] =
      title === undefined ? caption : [{ type: 'paragraph', children: title }, ...caption];
    const figcaption = captionOf(words, label?.number, node, context);
    const children = [...boxed(shown, size), ...(figcaption === undefined ? [] : [figcaption])];
    const made = element('figure', propertiesOf(node, size, context), children, node.position);
    return [made, ...definitions];
  },
};

function titleIn(item: RootContent, { source }: TextContext): PhrasingContent[] | undefined {
  if (item.type === 'image') return titleOf(item, source);
  return item.type === 'code' ? takeDrawingTitle(item) : undefined;
}

function reportEmpty(node: DirectiveNode, context: TextContext): void {
  if (hasBrokenFences(context)) return;
  context.errors.push({
    severity: 'error',
    kind: 'empty-figure',
    file: context.file,
    position: positionOf(context, node),
    ...emptiness(node, context),
  });
}

function emptiness(
  node: DirectiveNode,
  { source }: TextContext,
): Record<'message' | 'fix', string> {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const [, alt = '', address, title = ''] = SPACED.exec(written) ?? [];
  return address === undefined
    ? {
        message: 'The figure shows nothing.',
        fix: 'Put a picture before its caption: ![What it shows](file.png).',
      }
    : {
        message: `The figure shows nothing: the address "${address}" has a space in it, which ends it.`,
        fix: `Write ![${alt}](<${address}>${title}), or name the file without spaces.`,
      };
}

/** A picture whose address is cut by a space. */
const SPACED = /!\[([^[\]\n]*)\]\(([^()<>\s"]+ [^()<>\n"]*\.\w+)(\s+"[^"\n]*")?\)/;

/** The label of a figure begins with `fig:`, gives it a number and can be referred to. */
function labelOf(node: DirectiveNode, context: TextContext): FigureLabel | undefined {
  const id = attributeOf(node, 'id');
  if (id === undefined) return undefined;
  const name = figureLabel(id, positionOf(context, node), context);
  const number = context.labels.next('figure');
  context.labels.define({ name, kind: 'figure', number, id: name }, positionOf(context, node));
  return { name, number };
}

function isCaptionBeside(node: DirectiveNode, context: TextContext): boolean {
  const written = attributeOf(node, 'caption');
  if (written !== undefined && written !== 'margin' && written !== 'below') {
    const fix =
      'Put the words of the caption into the block, below the picture; caption=margin says where they stand.';
    wrongValue(node, 'caption', fix, context);
  }
  return written === 'margin';
}

/** All that the figure shows, in a box when it needs one to be laid out. */
function boxed(shown: RootContent[], { width, columns }: FigureSize): RootContent[] {
  const isGrid = shown.length > 1;
  if (!isGrid && width === undefined) return shown;
  const style = [
    ...(width === undefined ? [] : [`width:${width}`]),
    ...(isGrid ? [`--columns:${columns}`] : []),
  ].join(';');
  return [element('div', { className: [isGrid ? 'figure-grid' : 'figure-sized'], style }, shown)];
}

function propertiesOf(
  node: DirectiveNode,
  { place }: FigureSize,
  context: TextContext,
): Properties {
  const id = attributeOf(node, 'id');
  const isBeside = isCaptionBeside(node, context);
  if (isBeside && place !== undefined) {
    const fix = `With place=${place} there is no room beside the figure: leave one of them out.`;
    wrongValue(node, 'caption', fix, context);
  }
  const className = [
    ...classesOf(node),
    ...(place === undefined ? [] : [`place-${place}`]),
    ...(isBeside ? ['caption-margin'] : []),
  ];
  return { ...(id !== undefined && { id }), ...(className.length > 0 && { className }) };
}
