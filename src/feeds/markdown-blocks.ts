import type { Delete, Link, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { HtmlNode } from './html-tree.ts';

/** Kinds of nodes that stand in a line. */
const inline: ReadonlySet<string> = new Set<Nodes['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'inlineCode',
  'inlineMath',
  'link',
  'strong',
  'text',
]);

/** Whether a node stands in a line with others. */
function isInline(node: Nodes): node is PhrasingContent {
  return inline.has(node.type);
}

/** Whether there are blocks among some nodes, or deeper in them. */
export function holdsBlocks(nodes: readonly Nodes[]): boolean {
  return nodes.some(
    (node) => !isInline(node) || ('children' in node && holdsBlocks(node.children)),
  );
}

/** Puts what stands in lines into paragraphs of its own. */
export function toBlocks(nodes: readonly RootContent[]): RootContent[] {
  return byRuns(
    nodes,
    (run) => (run.every(isBlank) ? [] : [paragraph(run)]),
    (block) => block,
  );
}

/** A paragraph without breaks at its edges. */
export function paragraph(children: readonly RootContent[]): Paragraph {
  return { type: 'paragraph', children: withoutOuterBreaks(children) as PhrasingContent[] };
}

/** The nodes of a line without breaks at its edges. */
export function withoutOuterBreaks(nodes: readonly RootContent[]): RootContent[] {
  const first = nodes.findIndex(({ type }) => type !== 'break');
  const last = nodes.findLastIndex(({ type }) => type !== 'break');
  return first === -1 ? [] : nodes.slice(first, last + 1);
}

function byRuns(
  nodes: readonly RootContent[],
  ofRun: (run: RootContent[]) => RootContent[],
  ofBlock: (block: RootContent) => RootContent,
): RootContent[] {
  const result: RootContent[] = [];
  let run: RootContent[] = [];
  for (const node of nodes.flatMap(straightened)) {
    if (isInline(node)) {
      run.push(node);
      continue;
    }
    if (run.length > 0) result.push(...ofRun(run));
    run = [];
    result.push(ofBlock(node));
  }
  if (run.length > 0) result.push(...ofRun(run));
  return result;
}

/** HTML may have blocks in a link or a deletion; in Markdown each of them has a link of its own. */
function straightened(node: RootContent): RootContent[] {
  if ((node.type !== 'link' && node.type !== 'delete') || !holdsBlocks(node.children))
    return [node];
  const around = (children: readonly RootContent[]): Link | Delete => ({
    ...node,
    children: children as PhrasingContent[],
  });
  return byRuns(
    node.children,
    (run) => [around(run)],
    (block) =>
      'children' in block
        ? ({ ...block, children: [around(block.children)] } as RootContent)
        : block,
  );
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && !/[^\t\n\f\r ]/.test(node.value);
}

/** Makes Markdown of what an element has in it. */
export type Inside = (nodes: readonly HtmlNode[]) => RootContent[];
