import type { Element, ElementContent } from 'hast';
import type { FillRequest } from './fill-requests.ts';
import { copyOfTokens, tokensIn } from './fills.ts';

/** Elements that cannot stand within a line, and so not within a paragraph. */
const BLOCK =
  /^(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|nav|ol|p|pre|section|tab-group|table|ul)$/;

/** What becomes a block once it is filled in. */
const blockFills: readonly FillRequest['kind'][] = [
  'code',
  'drawing',
  'video',
  'audio',
  'embed',
  'frame',
];

/**
 * The content of a footnote, to be shown a second time: without ids, and without its links back to
 * where it stands now.
 */
export function copyOfNote(note: Element): ElementContent[] {
  return trimmed(note.children.flatMap(copy));
}

function copy(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: copyOfTokens(node.value) }];
  if (node.type !== 'element') return [structuredClone(node)];
  if ('dataFootnoteBackref' in node.properties) return [];
  const properties = { ...node.properties };
  delete properties.id;
  const children = node.children.flatMap(copy);
  return [{ ...node, properties, children: node.tagName === 'p' ? trimmed(children) : children }];
}

/** Without the white space at the ends, such as that before the links back. */
function trimmed(nodes: ElementContent[]): ElementContent[] {
  const isBlank = (node: ElementContent): boolean =>
    node.type === 'text' && node.value.trim() === '';
  const from = nodes.findIndex((node) => !isBlank(node));
  const to = nodes.findLastIndex((node) => !isBlank(node));
  if (from === -1) return [];
  const kept = nodes.slice(from, to + 1);
  const last = kept.at(-1);
  return last?.type === 'text'
    ? [...kept.slice(0, -1), { ...last, value: last.value.trimEnd() }]
    : kept;
}

/**
 * A note as parts of a line, if it can be that: paragraphs become spans.
 *
 * @param content from `copyOfNote`
 * @returns undefined for a note with a list, a block of code, or anything else of its own lines
 */
export function inlineNote(
  content: readonly ElementContent[],
  requests: readonly FillRequest[],
): ElementContent[] | undefined {
  const inline: ElementContent[] = [];
  for (const node of content) {
    const isParagraph = node.type === 'element' && node.tagName === 'p';
    const parts = isParagraph ? node.children : [node];
    if (!parts.every((part) => isPhrasing(part, requests))) return undefined;
    if (!isParagraph) inline.push(node);
    else if (inline.length === 0) inline.push(...parts);
    else inline.push(span('sidenote-paragraph', parts));
  }
  return inline;
}

function isPhrasing(node: ElementContent, requests: readonly FillRequest[]): boolean {
  if (node.type === 'text') {
    return tokensIn(node.value).every((index) => {
      const request = requests[index];
      return request !== undefined && !blockFills.includes(request.kind);
    });
  }
  if (node.type === 'comment' || node.type === 'mdxTextExpression') return true;
  if (node.type === 'mdxJsxTextElement') {
    return node.children.every((child) => isPhrasing(child, requests));
  }
  if (node.type !== 'element' || BLOCK.test(node.tagName)) return false;
  return node.children.every((child) => isPhrasing(child, requests));
}

/** An element within a line. */
export function span(className: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}
