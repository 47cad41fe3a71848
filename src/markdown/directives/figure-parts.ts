import type { Definition, Image, ImageReference, PhrasingContent, RootContent } from 'mdast';
import type { DirectiveNode } from './directive.ts';

/** What a figure is made of. */
export interface FigureParts {
  /** What it shows: pictures, and anything else that is no running text. */
  items: RootContent[];
  /** All running text, in its order. */
  caption: RootContent[];
  /** Addresses of `![alt][name]`, which stay in the text. */
  definitions: Definition[];
}

/** Blocks that are running text, and so part of the caption. */
const textBlocks: ReadonlySet<string> = new Set<RootContent['type']>([
  'paragraph',
  'list',
  'blockquote',
  'heading',
]);

/** Tells what a figure shows from what is said about it. */
export function partsOf(node: DirectiveNode): FigureParts {
  const parts: FigureParts = { items: [], caption: [], definitions: [] };
  for (const child of node.children) {
    if (child.type === 'definition') parts.definitions.push(child);
    else if (child.type === 'paragraph') {
      const { pictures, text } = splitLine(child.children);
      parts.items.push(...pictures);
      if (text.length > 0) parts.caption.push({ ...child, children: text });
    } else if (textBlocks.has(child.type)) parts.caption.push(child);
    else if (child.type !== 'thematicBreak') parts.items.push(child);
  }
  return parts;
}

/** Pictures at the start of a paragraph, and the text after them. */
function splitLine(children: readonly PhrasingContent[]): {
  pictures: RootContent[];
  text: PhrasingContent[];
} {
  const isBlank = (child: PhrasingContent): boolean =>
    child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
  const end = children.findIndex((child) => !isPicture(child) && !isBlank(child));
  const before = end === -1 ? children : children.slice(0, end);
  const pictures = before.filter((child) => isPicture(child));
  if (end === -1) return { pictures, text: [] };
  // A picture amid words is part of the words.
  if (pictures.length === 0) return { pictures, text: [...children] };
  const [first, ...others] = children.slice(end);
  if (first?.type !== 'text') return { pictures, text: children.slice(end) };
  return { pictures, text: [{ ...first, value: first.value.trimStart() }, ...others] };
}

/** A picture that is the figure's own, and not one that leads somewhere. */
export function isImage(node: RootContent): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference';
}

/** A picture, or a link around one. */
function isPicture(node: PhrasingContent): boolean {
  if (isImage(node)) return true;
  return node.type === 'link' && node.children.length > 0 && node.children.every(isImage);
}
