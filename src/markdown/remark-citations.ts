import type { Nodes, Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import type { ContentError } from '../site/content-error.ts';
import { citationBracket } from './citation-bracket-syntax.ts';
import { readItems, type ReadItem } from './citation-items.ts';
import { citationKey } from './citation-key-syntax.ts';
import {
  mixedBracket,
  mixesLabels,
  namesLabel,
  referencesIn,
  referenceTo,
} from './citation-references.ts';
import {
  citationTree,
  type Citation,
  type CitationBracket,
  type CitationKey,
} from './citation-tree.ts';
import { contextOf, positionOf, type TextContext } from './context.ts';
import type { CitationRequest } from './fill-requests.ts';

/**
 * Reads citations by Pandoc's syntax, in `.md` and `.mdx` alike.
 *
 * ```md
 * [@key]   [see @a, pp. 33-35, and elsewhere; -@b]      in brackets; `-` leaves the author out
 * @key says   @key [p. 3] says   @key [p. 3; @other]    the author is part of the sentence
 * @{https://example.org/a?b}                            any key without white space
 * @fig:loss   [see @fig:loss; -@fig:gain]               no work, but a label of this text
 * ```
 *
 * No citations: what stands in code, math, links, tags and addresses, `\@key`, and `[@key]` when
 * `[@key]: address` is defined. A bare `@name` may be a mention; who knows the keys decides.
 *
 * In `.mdx` a brace begins JavaScript, except right after the at sign: a locator in braces is
 * written `\{…\}` there, and JavaScript after an at sign `\@{…}`.
 */
export function remarkCitations(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    text: { [45]: citationKey, [64]: citationKey, [93]: citationBracket },
  });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(citationTree);
  return (tree: Root, file: VFile): void => {
    understandIn(tree, false, contextOf(file));
  };
}

/** Parents of blocks: a raw tag among these does not reach into the next. */
const blockParents: readonly string[] = [
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'footnoteDefinition',
];

function understandIn(parent: Nodes, isLiteral: boolean, context: TextContext): void {
  if (!('children' in parent)) return;
  const isBlock = blockParents.includes(parent.type);
  let openElements = 0;
  const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'html' && !isBlock) {
      openElements = Math.max(0, openElements + literalElements(child.value));
    }
    return understand(child, isLiteral || openElements > 0 || isLiteralParent(child), context);
  });
  parent.children = children as typeof parent.children;
}

function understand(node: Nodes, isLiteral: boolean, context: TextContext): Nodes[] {
  if (node.type === 'citationBracket' && !isLiteral) {
    const references = referencesIn(node, () => separator(context));
    if (references !== undefined) return references;
    if (mixesLabels(node)) {
      context.errors.push(mixedBracket(node, context));
      return [{ type: 'text', value: node.source }];
    }
    const isInText = !node.source.startsWith('[');
    context.errors.push(...lostMarkup(node, context));
    return [citation(readItems(node, context.language), isInText, node.source, node, context)];
  }
  if (node.type === 'citationKey' && !isLiteral) {
    if (namesLabel(node)) return [referenceTo(node)];
    return [citation([{ node }], true, node.value, node, context)];
  }
  understandIn(node, isLiteral, context);
  if (node.type === 'citationBracket') return node.children;
  return node.type === 'citationKey' ? [{ ...node, type: 'text' }] : [node];
}

function separator({ fills }: TextContext): string {
  return fills.add({ kind: 'label', label: 'referenceSeparator' });
}

function citation(
  items: readonly ReadItem[],
  isInText: boolean,
  source: string,
  node: CitationKey | CitationBracket,
  context: TextContext,
): Citation {
  const request: CitationRequest = {
    kind: 'citation',
    items: items.map(({ node: { key, suppressAuthor, ...keyNode }, ...item }) => ({
      key,
      ...item,
      ...(suppressAuthor && { suppressAuthor }),
      position: positionOf(context, keyNode),
    })),
    isInText,
    source,
    position: positionOf(context, node),
  };
  return { type: 'citation', request, ...(node.position && { position: node.position }) };
}

/** Elements in which an at sign is only that. */
const LITERAL_ELEMENT = /^(?:a|button|code|kbd|pre|samp|script|style|textarea)$/i;
const TAG = /<(\/?)([a-z]+)\b[^>]*?(\/?)>/gi;

function isLiteralParent(node: Nodes): boolean {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    return LITERAL_ELEMENT.test(node.name ?? '');
  }
  return node.type === 'link' || node.type === 'linkReference';
}

/** How many elements begin in raw HTML, less those that end. */
function literalElements(html: string): number {
  let count = 0;
  for (const [, end, name = '', single] of html.matchAll(TAG)) {
    if (single === '/' || !LITERAL_ELEMENT.test(name)) continue;
    count += end === '/' ? -1 : 1;
  }
  return count;
}

const lostParts: Readonly<Record<string, string>> = {
  link: 'link',
  linkReference: 'link',
  image: 'picture',
  imageReference: 'picture',
  footnoteReference: 'footnote',
  html: 'HTML tag',
};

/** What a citation's plain text cannot hold. */
function lostMarkup(bracket: CitationBracket, context: TextContext): ContentError[] {
  return bracket.children.flatMap((node): ContentError[] => {
    const part = lostParts[node.type];
    if (part === undefined) return [];
    return [
      {
        severity: 'warning',
        kind: 'citation-markup',
        file: context.file,
        position: positionOf(context, node),
        message: `The ${part} inside of a citation's brackets is shown as plain text or not at all.`,
        fix: `Put the ${part} behind the closing bracket.`,
      },
    ];
  });
}
