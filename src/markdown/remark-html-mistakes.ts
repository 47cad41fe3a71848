import type { Html, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionAtOffset, type TextContext } from './context.ts';
import { tagAdvice, type TagAdvice } from './html-advice.ts';
import { visit } from './visit.ts';

/**
 * Finds what an `.md` file loses in raw HTML: tags of components and of Distill, and Markdown between
 * tags, where it is not read. Also a line that imports a component.
 *
 * ```md
 * <Note>Mind.</Note>       →   a warning: write :::note
 * <div>**so**</div>        →   a warning: put empty lines around the text
 * ```
 */
export function remarkHtmlMistakes() {
  return (tree: Root, file: VFile): void => {
    if (file.path.endsWith('.mdx')) return;
    const context = contextOf(file);
    visit(tree, 'html', (node) => {
      const value = withoutVerbatim(node.value);
      for (const { 0: tag, index } of value.matchAll(TAG)) {
        const [, name = '', attributes = ''] = TAG_PARTS.exec(tag) ?? [];
        report('html-tag', tagAdvice(name, attributes), node, index, context);
      }
      reportMarkdown(node, value, context);
    });
    visit(tree, 'paragraph', ({ position }) => {
      const start = position?.start.offset ?? 0;
      const [line] = IMPORT.exec(context.source.slice(start, position?.end.offset)) ?? [];
      if (line === undefined) return;
      context.errors.push({
        severity: 'warning',
        kind: 'import-in-markdown',
        file: context.file,
        position: positionAtOffset(context, start),
        message: 'Only an .mdx file imports; in an .md file the line is shown as it stands.',
        fix: 'Give the file a name that ends in .mdx, or remove the line.',
      });
    });
  };
}

const TAG = /<[A-Za-z][\w.-]*(?:\s[^<>]*)?>/g;
const TAG_PARTS = /^<([A-Za-z][\w.-]*)([\s\S]*)>$/;
const IMPORT =
  /^import\s+(?:[\w$]+|\{[^{}\n]*\}|\*\s+as\s+[\w$]+)\s+from\s+["'][^"'\n]+["'];?[ \t]*(?=\n|$)/;

/** What is no text of the page, with spaces in its place so that all else stays where it is. */
function withoutVerbatim(html: string): string {
  return html.replaceAll(
    /<(pre|code|script|style|textarea|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi,
    (found) => ' '.repeat(found.length),
  );
}

const MARKDOWN =
  /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|\[-?@[\p{L}\p{N}_][^\]\n]*\]|(?<![\p{L}\p{N}_@.])@(?:fig|eq|sec|tbl|thm|lem|cor|prp|def|rem|exm|cnj|asm|clm|exr):[\p{L}\p{N}]|!?\[[^\]\n]+\]\([^()\s]+\)|`[^`\n]+`/u;

/** The first piece of Markdown is told; the others share its fault. */
function reportMarkdown(node: Html, value: string, context: TextContext): void {
  const texts = value.replaceAll(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length));
  const found = MARKDOWN.exec(texts);
  if (found === null) return;
  const advice: TagAdvice = {
    message: `"${found[0]}" stands between HTML tags, where Markdown is not read: it is shown as it stands.`,
    fix: 'Put an empty line before and behind the text between the tags, or write it in HTML.',
  };
  report('markdown-in-html', advice, node, found.index, context);
}

function report(
  kind: string,
  advice: TagAdvice | undefined,
  { value, position }: Html,
  index: number,
  context: TextContext,
): void {
  if (advice === undefined) return;
  const start = position?.start.offset ?? 0;
  // In a quotation the source has signs that the value has not.
  const piece = value.slice(index, index + 20).split('\n')[0] ?? '';
  const found = context.source.indexOf(piece, start);
  const offset =
    found === -1
      ? start
      : Math.max(found, context.source.startsWith(value, start) ? start + index : found);
  context.errors.push({
    severity: 'warning',
    kind,
    file: context.file,
    position: positionAtOffset(context, offset),
    ...advice,
  });
}
