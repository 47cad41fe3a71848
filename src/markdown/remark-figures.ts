import type { Image, Paragraph, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { contextOf } from './context.ts';

interface Figure extends Node {
  type: 'figure';
  data: { hName: 'figure' };
  children: (Image | Caption)[];
}

interface Caption extends Node {
  type: 'figureCaption';
  data: { hName: 'figcaption' };
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure;
    figureCaption: Caption;
  }
}

/** A title at the end of `![alt](address "title")`, in each of Markdown's three quotations. */
const WRITTEN_TITLE =
  /(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|\(((?:[^()\\]|\\[\s\S])*)\))\s*\)$/;

/**
 * An image alone in its paragraph, with a title, is a figure; the title is its caption and may
 * hold Markdown and math.
 *
 * ```md
 * ![A pendulum](pendulum.png "Energy for *four* values of $\gamma$")
 * ```
 * ```html
 * <figure><img src="pendulum.png" alt="A pendulum">
 * <figcaption>Energy for <em>four</em> values of …</figcaption></figure>
 * ```
 *
 * @param parseInline reads a line of Markdown
 */
export function remarkFigures(parseInline: (text: string) => PhrasingContent[]) {
  return (tree: Root, file: VFile): void => {
    const { source } = contextOf(file);
    visit(tree, 'image', (node) => {
      // Empty brackets say nothing. Who means "decoration" writes <img alt="">.
      if (node.alt?.trim() === '') node.alt = null;
    });
    visit(tree, 'paragraph', (node, index, parent) => {
      const image = onlyImage(node);
      if (image?.title == null || parent === undefined || index === undefined) return;
      const caption: Caption = {
        type: 'figureCaption',
        data: { hName: 'figcaption' },
        children: parseInline(writtenTitle(image, source)),
      };
      // Positions in the caption count from its own start; the image's are those of the file.
      visit(caption, (part) => {
        part.position = image.position;
      });
      const children = [{ ...image, title: null }, caption];
      parent.children[index] = {
        type: 'figure',
        data: { hName: 'figure' },
        children,
        position: node.position,
      };
    });
  };
}

function onlyImage(paragraph: Paragraph): Image | undefined {
  const [only, ...others] = paragraph.children;
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}

/** The title before Markdown took the backslashes out of its TeX. */
function writtenTitle(image: Image, source: string): string {
  const written = source.slice(image.position?.start.offset, image.position?.end.offset);
  const match = WRITTEN_TITLE.exec(written);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? image.title ?? '';
}
