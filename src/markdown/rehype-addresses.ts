import type { Element, Parents, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { imageSlots } from './fills.ts';
import { visit } from './visit.ts';

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
      if (node.tagName === 'a' && !isFootnoteLink(node)) tokenFor(node, 'href', 'link', context);
      for (const attribute of mediaAttributes.get(node.tagName) ?? []) {
        tokenFor(node, attribute, 'media', context);
      }
      if (node.tagName === 'img' && parent !== undefined && index !== undefined) {
        parent.children[index] = { type: 'text', value: imageToken(node, parent, context) };
      }
      if (isFrame(node) && parent !== undefined && index !== undefined) {
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

/** A frame without an address shows nothing. */
function isFrame({ tagName, properties }: Element): boolean {
  return tagName === 'iframe' && typeof properties.src === 'string';
}

function frameToken(node: Element, context: TextContext): string {
  const { src, title, height } = node.properties;
  const pixels = Number.parseInt(String(height), 10);
  return context.fills.add({
    kind: 'frame',
    source: typeof src === 'string' ? src : '',
    ...(typeof title === 'string' && title !== '' && { title }),
    ...(!String(height).endsWith('%') && pixels > 0 && { height: pixels }),
    attributes: writtenAttributes(node.properties, ofFrame),
    position: positionOf(context, node),
  });
}

/** What of a frame is read, or is the same for all. */
const ofFrame: ReadonlySet<string> = new Set(['src', 'title', 'height', 'width', 'loading']);

/** The name of a property as it is written: `dataWidth` is `data-width`, `allowFullScreen` has no hyphen. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  const isHyphenated = /^(?:data|aria)[A-Z]/.test(property);
  return property
    .replaceAll(/[A-Z]/g, (letter) => (isHyphenated ? `-${letter}` : letter))
    .toLowerCase();
}

/** Attributes as they are written in HTML. */
function writtenAttributes(
  properties: Properties,
  left: ReadonlySet<string> = new Set(),
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !left.has(name))
      .filter(([, value]) => value !== null && value !== undefined && value !== false)
      .map(([name, value]) => [
        attributeName(name),
        Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
      ]),
  );
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
