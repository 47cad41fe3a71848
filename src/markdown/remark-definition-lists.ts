import type { Element, ElementContent } from 'hast';
import { defListHastHandlers, remarkDefinitionList } from 'remark-definition-list';
import type { Options } from 'remark-rehype';
import type { Processor } from 'unified';

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
 */
export function remarkDefinitionLists(this: Processor): void {
  remarkDefinitionList.call(this);
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
