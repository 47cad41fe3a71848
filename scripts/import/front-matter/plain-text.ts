import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitMath } from '../../../src/bibliography/latex/math-text.ts';

const parser = unified().use(remarkParse);

/** An address without quotation marks, which Markdown takes for no part of a tag. */
const UNQUOTED = /(<[a-z][^<>]*?\s[\w-]+=)([^\s"'<>=`]*\/[^\s"'<>=`]*?)(?=\/?>|\s)/gi;

/**
 * What a reader sees of a text that may hold HTML, entities and Markdown, on one line. Math stays.
 *
 * @example plainText('You. &quot;On&nbsp;<i>ideals</i>&quot;') // 'You. "On ideals"'
 */
export function plainText(source: string): string {
  const line = source
    .replaceAll(UNQUOTED, '$1"$2"')
    .replaceAll('\uFEFF', '')
    .replaceAll('$$', '$')
    .replaceAll(/<br\s*\/?>/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return splitMath(line)
    .map(({ kind, value }) => (kind === 'math' ? `$${value}$` : shown(value)))
    .join('')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();
}

/** A letter before it keeps a number or a sign at the beginning from making a list or a heading. */
function shown(text: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const tree = parser.parse(`x ${core}`);
  return `${before}${toString(tree, { includeHtml: false }).slice(2)}${after}`;
}
