import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import {
  abbreviationPattern,
  readAbbreviations,
  type Abbreviations,
} from './abbreviation-words.ts';
import { contextOf, type TextContext } from './context.ts';
import { element } from './element.ts';

/**
 * Says what abbreviations are short for, on every whole-word use outside of code, links and math.
 *
 * ```md
 * HTML is text.
 *
 * *[HTML]: HyperText Markup Language
 * ```
 * ```html
 * <p><abbr title="HyperText Markup Language">HTML</abbr> is text.</p>
 * ```
 */
export function remarkAbbreviations() {
  return (tree: Root, file: VFile): void => {
    const abbreviations = takeDefinitions(tree, contextOf(file));
    if (abbreviations.size > 0) {
      markIn(tree, abbreviations, abbreviationPattern(abbreviations));
    }
  };
}

/** Definitions stand in paragraphs of their own, which are taken out of the text. */
function takeDefinitions(tree: Root, { source }: TextContext): Abbreviations {
  const abbreviations = abbreviationsIn(tree, source);
  if (abbreviations.size > 0) {
    tree.children = tree.children.filter((node) => definitionsIn(node, source) === undefined);
  }
  return abbreviations;
}

/**
 * The abbreviations that a text defines.
 *
 * @param source that the positions in the tree count from
 */
export function abbreviationsIn(tree: Root, source: string): Abbreviations {
  return new Map(tree.children.flatMap((node) => definitionsIn(node, source) ?? []));
}

function definitionsIn(
  node: RootContent,
  source: string,
): [short: string, long: string][] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const from = node.position?.start.offset;
  const written = from === undefined ? '' : source.slice(from, node.position?.end.offset);
  return written.startsWith('*[') ? readAbbreviations(written) : undefined;
}

/** Elements of raw HTML and MDX in which text is not prose, or is marked already. */
const LITERAL_ELEMENT = /^(?:a|abbr|button|code|kbd|pre|samp|script|style|textarea)$/;

function isLiteral(node: Nodes): boolean {
  switch (node.type) {
    case 'link':
    case 'linkReference':
    case 'citation':
      return true;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return LITERAL_ELEMENT.test(node.name ?? '');
    case 'htmlElement':
      return LITERAL_ELEMENT.test(node.data.hName);
    default:
      return false;
  }
}

function markIn(parent: Parents, abbreviations: Abbreviations, pattern: RegExp): void {
  const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text') return markText(child, abbreviations, pattern);
    if ('children' in child && !isLiteral(child)) markIn(child, abbreviations, pattern);
    return [child];
  });
  parent.children = children as typeof parent.children;
}

function markText(node: Text, abbreviations: Abbreviations, pattern: RegExp): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  const addText = (value: string): void => {
    if (value !== '') parts.push({ ...node, value });
  };
  for (const { 0: value, index } of node.value.matchAll(pattern)) {
    addText(node.value.slice(end, index));
    const title = abbreviations.get(value) ?? '';
    parts.push(element('abbr', { title }, [{ type: 'text', value }], node.position));
    end = index + value.length;
  }
  if (end === 0) return [node];
  addText(node.value.slice(end));
  return parts;
}
