import { remarkDefinitionList } from 'remark-definition-list';
import type { Processor } from 'unified';

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
