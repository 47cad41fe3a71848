import type { Image, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { element } from './element.ts';
import { takeDrawingTitle } from './fences/drawing.ts';
import { titleOf, withoutTitle } from './image-title.ts';
import { SKIP, visit } from './visit.ts';

/**
 * An image alone in its paragraph, or a drawing, with a title is a figure; the title is its caption and
 * may hold Markdown and math. It has no number: `:::figure{#fig:…}` gives one.
 *
 * ```md
 * ![A pendulum](pendulum.png "Energy for *four* values of $\gamma$")
 * ```
 * ```html
 * <figure><img src="pendulum.png" alt="A pendulum">
 * <figcaption>Energy for <em>four</em> values of …</figcaption></figure>
 * ```
 */
export function remarkFigures() {
  return (tree: Root, file: VFile): void => {
    const { source } = contextOf(file);
    visit(tree, 'image', (node) => {
      // Empty brackets say nothing. Who means "decoration" writes <img alt="">.
      if (node.alt?.trim() === '') node.alt = null;
    });
    visit(tree, 'code', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const title = takeDrawingTitle(node);
      if (title === undefined) return undefined;
      const caption = element('figcaption', {}, title, node.position);
      parent.children[index] = element('figure', {}, [node, caption], node.position);
      return SKIP;
    });
    visit(tree, 'paragraph', (node, index, parent) => {
      const [only, ...others] = node.children;
      const image = only === undefined || others.length > 0 ? undefined : imageIn(only);
      if (image === undefined || parent === undefined || index === undefined) return;
      const title = titleOf(image, source);
      if (title === undefined) return;
      const caption = element('figcaption', {}, title, image.position);
      // One that leads somewhere is not enlarged by a press.
      const picture =
        only?.type === 'link'
          ? { ...only, children: [withoutTitle(image, {})] }
          : withoutTitle(image, { dataZoom: true });
      parent.children[index] = element('figure', {}, [picture, caption], node.position);
    });
  };
}

/** An image, or the only thing within a link. */
function imageIn(node: PhrasingContent): Image | undefined {
  if (node.type === 'image') return node;
  const [only, ...others] = node.type === 'link' ? node.children : [];
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}
