import type { PhrasingContent, RootContent } from 'mdast';
import { positionOf, type TextContext } from '../context.ts';
import { element, type ElementNode } from '../element.ts';
import { letterOf } from '../letter-of.ts';
import { titleOf, withoutTitle } from '../image-title.ts';
import { numberMark } from './figure-caption.ts';
import { figureLabel } from './figure-label.ts';
import { isImage } from './figure-parts.ts';
import type { FigureSize } from './figure-size.ts';

/** A thing that a figure shows; a picture gets its room and may be enlarged. */
export function shownItem(item: RootContent, { slot, canZoom }: FigureSize): RootContent {
  if (!isImage(item)) return item;
  const properties = { dataSlot: slot, ...(canZoom && { dataZoom: true }) };
  if (item.type === 'image') return withoutTitle(item, properties);
  return { ...item, data: { ...item.data, hProperties: properties } };
}

/** The name and the number of a figure. */
export interface FigureLabel {
  /** Such as `fig:loss`. */
  name: string;
  number: string;
}

/**
 * The things that a figure shows, each in a box. Where pictures have titles, each is a figure of its
 * own with the caption "(a) title", and `fig:loss-a` refers to it, or the label of its own that it
 * has: `![A](a.png){#fig:early}`.
 */
export function gridOf(
  items: readonly RootContent[],
  size: FigureSize,
  label: FigureLabel | undefined,
  context: TextContext,
): ElementNode[] {
  const hasLetters = items.some(
    (item) => partLabelOf(item) !== undefined || (item.type === 'image' && item.title != null),
  );
  return items.map((item, index) => {
    const shown = shownItem(item, size);
    if (!hasLetters) return element('div', {}, [shown], item.position);
    const letter = letterOf(index);
    const id = label === undefined ? undefined : definePart(item, letter, label, context);
    const properties = { className: ['subfigure'], ...(id !== undefined && { id }) };
    const caption = subcaption(item, letter, context);
    return element('figure', properties, [shown, caption], item.position);
  });
}

/** @returns its id: the label of its own, if it has one */
function definePart(
  item: RootContent,
  letter: string,
  label: FigureLabel,
  context: TextContext,
): string {
  const position = positionOf(context, item);
  const name = `${label.name}-${letter}`;
  const own = partLabelOf(item);
  const id = own === undefined ? name : figureLabel(own, position, context);
  const number = `${label.number}${letter}`;
  for (const each of new Set([name, id])) {
    context.labels.define({ name: each, kind: 'figure', number, id }, position);
  }
  return id;
}

function partLabelOf(item: RootContent): string | undefined {
  return isImage(item) ? item.data?.partLabel : undefined;
}

function subcaption(item: RootContent, letter: string, context: TextContext): ElementNode {
  const title = item.type === 'image' ? titleOf(item, context.source) : undefined;
  const mark = numberMark(`(${letter})`);
  const words: PhrasingContent[] =
    title === undefined ? [mark] : [mark, { type: 'text', value: ' ' }, ...title];
  return element('figcaption', {}, words, item.position);
}
