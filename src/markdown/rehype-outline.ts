import type { Element, ElementContent, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { toHtml } from 'hast-util-to-html';
import { contextOf, type TextContext } from './context.ts';
import { tokensIn } from './fills.ts';
import { visit } from './visit.ts';

const HEADING = /^h([2-6])$/;

/**
 * Notes down the headings and every id of a text. A heading at the end of a text that cites, with
 * nothing under it, leaves the text: it is the heading of the references, which stand behind the
 * footnotes.
 */
export function rehypeOutline() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'element', (node, _, parent) => {
      const { id } = node.properties;
      if (typeof id !== 'string') return;
      context.ids.push(id);
      const depth = HEADING.exec(node.tagName)?.[1];
      // remark-rehype's heading over the footnotes is no part of the author's outline, nor is the end.
      if (depth === undefined || id === 'footnote-label' || isQuietEnd(parent)) return;
      const template = toHtml({ type: 'root', children: node.children.flatMap(withoutLinks) });
      context.headings.push({ depth: Number(depth), id, template });
    });
    const closing = closingHeading(tree, context);
    if (closing === undefined) return;
    tree.children.splice(tree.children.indexOf(closing), 1);
    context.closingHeading = context.headings.find(({ id }) => id === closing.properties.id);
  };
}

function closingHeading(tree: Root, context: TextContext): Element | undefined {
  const cites = context.fills.requests.some(
    (request) => request.kind === 'citation' && !request.isInText,
  );
  const last = tree.children.findLast((node) => node.type === 'element' && !isAfterText(node)) as
    Element | undefined;
  if (!cites || last === undefined || !HEADING.test(last.tagName)) return undefined;
  // One that cites says something itself.
  const tokens = tokensIn(toHtml(last));
  return tokens.some((index) => context.fills.requests[index]?.kind === 'citation')
    ? undefined
    : last;
}

/** Footnotes and the end matter come after the text, wherever they were written. */
function isAfterText({ properties }: Element): boolean {
  const { className } = properties;
  return (
    'dataFootnotes' in properties || (Array.isArray(className) && className.includes('end-matter'))
  );
}

/** Thanks and contributions end a text; an appendix is a part of it. */
function isQuietEnd(parent: Parents | undefined): boolean {
  if (parent?.type !== 'element') return false;
  const { className } = parent.properties;
  return (
    Array.isArray(className) && className.includes('end-matter') && !className.includes('appendix')
  );
}

/** The content of a heading as it may stand inside a link: no links, no ids, nothing of MDX. */
function withoutLinks(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type === 'mdxJsxTextElement') return node.children.flatMap(withoutLinks);
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(withoutLinks);
  // The number of a note is raised, and nothing else is in there.
  if (children.length === 0 && node.children.length > 0) return [];
  if (node.tagName === 'a') return 'dataFootnoteRef' in node.properties ? [] : children;
  const properties = { ...node.properties };
  delete properties.id;
  return [{ ...node, properties, children } satisfies Element];
}
