import type { Blockquote, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { didYouMean } from '../site/did-you-mean.ts';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { calloutKinds, calloutNode, type CalloutFold } from './directives/callout.ts';
import { visit } from './visit.ts';

/**
 * Callouts as GitHub writes them, with a title and folded if wished, as Obsidian has them.
 *
 * ```md
 * > [!NOTE]                   →   as :::note
 * > [!warning] Units          →   as :::warning[Units]
 * > [!tip]- How to fold it    →   as :::tip[How to fold it]{collapse}; + is open at first
 * > The text.
 * ```
 *
 * GitHub documents its alerts under "Basic writing and formatting syntax".
 */
export function remarkCallouts() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'blockquote', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const callout = calloutOf(node, context);
      if (callout !== undefined) parent.children[index] = callout;
    });
  };
}

const MARK = /^\[!([A-Za-z]+)\]([-+]?)(?=\s|$)[ \t]*/;
const folds: Readonly<Record<string, CalloutFold>> = { '': 'never', '-': 'closed', '+': 'open' };

function calloutOf(node: Blockquote, context: TextContext): RootContent | undefined {
  const [first, ...others] = node.children;
  if (first?.type !== 'paragraph') return undefined;
  const [start, ...more] = first.children;
  const match = start?.type === 'text' ? MARK.exec(start.value) : null;
  if (start?.type !== 'text' || match === null) return undefined;
  // An escaped bracket is only that.
  if (context.source.charAt(start.position?.start.offset ?? 0) !== '[') return undefined;
  const [mark, written = '', sign = ''] = match;
  const name = written.toLowerCase();
  const kind = calloutKinds.find((known) => known === name);
  if (kind === undefined) {
    warn(written, node, context);
    return undefined;
  }
  const line = [{ ...start, value: start.value.slice(mark.length) }, ...more];
  const { title, rest } = splitLine(line);
  const body: RootContent[] = rest.length > 0 ? [{ ...first, children: rest }, ...others] : others;
  const fold = folds[sign] ?? 'never';
  return calloutNode({ kind, title, body, fold, position: node.position }, context);
}

/** What stands on the first line is the title, all else the text. */
function splitLine(nodes: readonly PhrasingContent[]): {
  title: PhrasingContent[];
  rest: PhrasingContent[];
} {
  const title: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    const rest = nodes.slice(index + 1);
    if (node.type === 'break') return { title, rest };
    const end = node.type === 'text' ? node.value.indexOf('\n') : -1;
    if (node.type !== 'text' || end === -1) {
      if (node.type !== 'text' || node.value !== '') title.push(node);
      continue;
    }
    const before = node.value.slice(0, end).trimEnd();
    const after = node.value.slice(end + 1);
    if (before !== '') title.push({ ...node, value: before });
    return { title, rest: after === '' ? rest : [{ ...node, value: after }, ...rest] };
  }
  return { title, rest: [] };
}

function warn(written: string, node: Blockquote, context: TextContext): void {
  context.errors.push({
    severity: 'warning',
    kind: 'unknown-callout',
    file: context.file,
    position: positionOf(context, node),
    message: `There is no callout "[!${written}]"; it is shown as a quotation.`,
    fix: didYouMean(
      written.toLowerCase(),
      calloutKinds,
      `Write one of ${calloutKinds.join(', ')}, or a backslash before the bracket.`,
      (meant) => `"[!${meant}]"`,
    ),
  });
}
