import type { Element, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { imageSlots } from './fill-requests.ts';
import { frameToken } from './frame-token.ts';
import { visit } from './visit.ts';
import { writtenAttributes } from './written-attributes.ts';

/** Attributes that hold the address of something that the page shows, by element. */
const mediaAttributes: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    video: ['src', 'poster'],
    audio: ['src'],
    source: ['src'],
    track: ['src'],
    embed: ['src'],
    object: ['data'],
  }),
);

/**
 * Puts tokens in the place of addresses and pictures, whether they were written in Markdown or in
 * raw HTML.
 *
 * ```html
 * <a href="other.md">   →   <a href="⟨0⟩">, and a request for the link "other.md"
 * <img src="a.png">     →   ⟨1⟩, and a request for the image "a.png"
 * ```
 */
export function rehypeAddresses() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'a' && !isFootnoteLink(node)) {
        tokenFor(node, 'href', 'link', context);
        wordsFor(node, context);
      }
      for (const attribute of mediaAttributes.get(node.tagName) ?? []) {
        tokenFor(node, attribute, 'media', context);
      }
      if (node.tagName === 'img' && parent !== undefined && index !== undefined) {
        parent.children[index] = { type: 'text', value: imageToken(node, parent, context) };
      }
      if (node.tagName === 'iframe' && parent !== undefined && index !== undefined) {
        parent.children[index] = { type: 'text', value: frameToken(node, context) };
      }
    });
  };
}

/** Links between a footnote and its place are always right; nothing about them is to be found out. */
function isFootnoteLink(node: Element): boolean {
  return 'dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties;
}

function tokenFor(
  node: Element,
  attribute: string,
  use: 'link' | 'media',
  context: TextContext,
): void {
  const target = node.properties[attribute];
  if (typeof target !== 'string') return;
  node.properties[attribute] = context.fills.add({
    kind: 'link',
    target,
    use,
    position: positionOf(context, node),
  });
}

/** The title of a link, where it may cite. */
function wordsFor(node: Element, context: TextContext): void {
  const { title } = node.properties;
  if (typeof title !== 'string' || !title.includes('@')) return;
  const position = positionOf(context, node);
  node.properties.title = context.fills.add({ kind: 'words', text: title, position });
}

function imageToken(node: Element, parent: Parents, context: TextContext): string {
  const { src, alt, dataZoom, dataSlot, ...others } = node.properties;
  const slot = imageSlots.find((name) => name === dataSlot);
  const isFirst = !context.fills.requests.some((request) => request.kind === 'image');
  return context.fills.add({
    kind: 'image',
    source: typeof src === 'string' ? src : '',
    alt: typeof alt === 'string' ? alt : undefined,
    attributes: writtenAttributes(others),
    isFirst,
    ...(slot !== undefined && { slot }),
    ...(dataZoom !== undefined && { canZoom: true }),
    position: positionOf(context, node.position === undefined ? parent : node),
  });
}
