import type { Image, ImageReference, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { attributesIn, type ImageAttributes } from './image-attributes-syntax.ts';

declare module 'mdast' {
  interface ImageData {
    /** Label of a part of a figure. */
    partLabel?: string;
  }
  interface ImageReferenceData {
    partLabel?: string;
  }
}

/**
 * A picture alone in its paragraph with attributes behind it, as Pandoc and Quarto write it, is a
 * figure with these.
 *
 * ```md
 * ![A](a.svg "Cap"){#fig:z width=50%}   →   as :::figure{#fig:z width=50%}
 *                                                ![A](a.svg "Cap")
 *                                                :::
 * ```
 */
export function remarkImageAttributes() {
  return (tree: Root, file: VFile): void => {
    resolve(tree, contextOf(file));
  };
}

function resolve(parent: Parents, context: TextContext): void {
  const isFigure = parent.type === 'containerDirective' && parent.name === 'figure';
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'imageAttributes') {
      const mark = takesLabel(parent) ? asLabel(child) : undefined;
      if (mark === undefined) report(child, isFigure, context);
      parent.children[index] = mark ?? { type: 'text', value: '' };
      continue;
    }
    const figure = child.type === 'paragraph' && !isFigure ? figureOf(child, context) : undefined;
    if (figure !== undefined) parent.children[index] = figure;
    else if (isFigure && child.type === 'paragraph') readInFigure(child, context);
    else if ('children' in child) resolve(child, context);
  }
}

function figureOf(paragraph: Paragraph, context: TextContext): ContainerDirective | undefined {
  const [image, written, ...others] = paragraph.children.filter((child) => !isBlank(child));
  if (image === undefined || !isImage(image)) return undefined;
  if (written?.type !== 'imageAttributes' || others.length > 0) return undefined;
  const attributes = attributesIn(written.value);
  if (attributes.id !== undefined) warnWithoutCaption(image, attributes.id, written, context);
  const { position } = paragraph;
  return {
    type: 'containerDirective',
    name: 'figure',
    attributes,
    children: [{ ...paragraph, children: [image] }],
    ...(position !== undefined && { position }),
  };
}

function isImage(node: PhrasingContent): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference';
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Whether what stands in braces at the end is the label of the whole. */
function takesLabel(parent: Parents): boolean {
  const [first] = parent.children;
  if (parent.type !== 'paragraph') return parent.type === 'heading' || parent.type === 'tableCell';
  return first?.type === 'text' && /^(?:Table)?:\s/.test(first.value);
}

/** At the end of a heading or of a table's caption, `{#sec:a}` behind a picture is their label. */
function asLabel({ value, position }: ImageAttributes): PhrasingContent | undefined {
  if (!/^\{#[^\s#%]+\}$/.test(value)) return undefined;
  return { type: 'labelMark', value, ...(position !== undefined && { position }) };
}

/** In a figure there is a place for attributes already; but a part of it may have a label. */
function readInFigure(paragraph: Paragraph, context: TextContext): void {
  for (const [index, child] of paragraph.children.entries()) {
    if (child.type !== 'imageAttributes') continue;
    const image = paragraph.children[index - 1];
    const label = /^\{\s*#([^\s}]+)\s*\}$/.exec(child.value)?.[1];
    if (label === undefined || image === undefined || !isImage(image)) {
      report(child, true, context);
    } else image.data = { ...image.data, partLabel: label };
  }
  paragraph.children = paragraph.children.filter((child) => child.type !== 'imageAttributes');
}

function report(node: ImageAttributes, isInFigure: boolean, context: TextContext): void {
  const figure = `:::figure${node.value}`;
  context.errors.push({
    severity: 'error',
    kind: 'image-attributes',
    file: context.file,
    position: positionOf(context, node),
    message: isInFigure
      ? 'A picture in a figure takes no attributes of its own.'
      : 'Only a picture that is alone in its paragraph takes attributes.',
    fix: isInFigure
      ? `Write them behind the figure's colons: ${figure}.`
      : `Put an empty line before and behind the picture; or set pictures side by side between ${figure} and :::.`,
  });
}

/** In Pandoc what stands in the square brackets is the caption; here it is for who cannot see. */
function warnWithoutCaption(
  image: Image | ImageReference,
  id: string,
  written: ImageAttributes,
  context: TextContext,
): void {
  if (image.type !== 'image' || image.title != null) return;
  context.errors.push({
    severity: 'warning',
    kind: 'figure-caption',
    file: context.file,
    position: positionOf(context, written),
    message:
      'This figure has a number and no caption: what stands in the square brackets is for readers who cannot see it.',
    fix: `Write the caption in quotes behind the address: ![What it shows](${image.url} "The caption"){#${id}}.`,
  });
}
