import type { Element, ElementContent } from 'hast';
import { defListHastHandlers, remarkDefinitionList } from 'remark-definition-list';
import type { Root, RootContent } from 'mdast';
import type { Options } from 'remark-rehype';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { contextOf, type TextContext } from './context.ts';
import { visit } from './visit.ts';

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers['code']>;

/**
 * Definition lists, by the syntax of PHP Markdown Extra and Pandoc.
 *
 * ```md
 * Loss
 * : What is made small.
 * ```
 * ```html
 * <dl><dt>Loss</dt><dd>What is made small.</dd></dl>
 * ```
 *
 * Only a line that begins with a colon and white space, right after a paragraph or after one blank
 * line, is a definition: `a : b`, `:::note` and `:name` in prose are not.
 *
 * A term needs a blank line before it, for any other line goes on with the definition above; one that
 * looks like a term is warned of.
 */
export function remarkDefinitionLists(this: Processor) {
  remarkDefinitionList.call(this);
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const lines = context.source.split('\n');
    visit(tree, 'defList', ({ children }: DefinitionList) => {
      for (const [index, definition] of children.entries()) {
        const before = children[index - 1];
        if (before?.type === 'defListDescription' && definition.type === 'defListDescription') {
          warnOfTerm(before, definition, lines, context);
        }
      }
    });
  };
}

/** The library names its nodes otherwise in its types. */
interface DefinitionList {
  children: Pick<RootContent, 'type' | 'position'>[];
}

/** Whether the last line of a definition stands where a term would, right above the next one. */
function warnOfTerm(
  before: DefinitionList['children'][number],
  definition: DefinitionList['children'][number],
  lines: readonly string[],
  context: TextContext,
): void {
  const { line = 1, column: start = 1 } = definition.position?.start ?? {};
  const above = line - 1;
  if ((before.position?.start.line ?? above) >= above) return;
  const column = (lines[above] ?? '').lastIndexOf(':', start - 1) + 1;
  const written = (lines[above - 1] ?? '').slice(column - 1);
  if (!/^[^\s:]/.test(written)) return;
  context.errors.push({
    severity: 'warning',
    kind: 'definition-term',
    file: context.file,
    position: { line: above + context.linesBefore, column },
    message: `"${written.trim()}" goes on with the definition above it, and is no term.`,
    fix: 'Put an empty line before it if it is a term, or two spaces if it is not.',
  });
}

/** A definition of one paragraph is the text of that alone, as an item of a tight list is. */
const description: Handler = (state, node: { spread?: boolean }): Element => {
  const blocks = state.all(node as Parameters<typeof state.all>[0]);
  const paragraphs = blocks.filter(isParagraph);
  const isTight = node.spread !== true && paragraphs.length === 1;
  const children = isTight
    ? blocks.flatMap((block) => (isParagraph(block) ? block.children : [block]))
    : blocks;
  return { type: 'element', tagName: 'dd', properties: {}, children };
};

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p';
}

/** What becomes of a definition list in HTML; for the options of remark-rehype. */
export const definitionListHandlers: Handlers = {
  ...(defListHastHandlers as Handlers),
  defListDescription: description,
};
