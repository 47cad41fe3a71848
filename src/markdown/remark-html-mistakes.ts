import type { Html, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionAtOffset, type TextContext } from './context.ts';
import { tagAdvice, type TagAdvice } from './html-advice.ts';
import { visit } from './visit.ts';

/**
 * Finds what an `.md` file loses in raw HTML: tags of components and of Distill, Markdown between
 * tags, where it is not read, and what stands behind a frame or a film that nothing closes. Also a line
 * that imports a component.
 *
 * ```md
 * <Note>Mind.</Note>       →   a warning: write :::note
 * <div>**so**</div>        →   a warning: put empty lines around the text
 * <iframe src="a.html" />  →   a warning: write </iframe> behind it
 * ```
 */
export function remarkHtmlMistakes() {
  return (tree: Root, file: VFile): void => {
    if (file.path.endsWith('.mdx')) return;
    const context = contextOf(file);
    visit(tree, 'html', (node, index, parent) => {
      reportUnclosed(node, index ?? 0, parent, context);
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

/** Elements whose content is shown only to who cannot have the element itself, or is no content at all. */
const SWALLOWING =
  /<(audio|canvas|dialog|iframe|noembed|noframes|noscript|object|script|select|style|template|textarea|title|video|xmp)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
/** Where tags are none, or may close themselves. */
const OTHER = /<!--[\s\S]*?(?:-->|$)|<(svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** @param at where the node stands in its parent, whose other raw HTML may close what it opens */
function reportUnclosed(
  node: Html,
  at: number,
  parent: Parents | undefined,
  context: TextContext,
): void {
  const value = node.value.replaceAll(OTHER, (found) => ' '.repeat(found.length));
  for (const { 0: tag, 1: name = '', index } of value.matchAll(SWALLOWING)) {
    const same = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'i');
    let next = same.exec(value.slice(index + tag.length));
    for (let beside = at + 1; next === null; beside += 1) {
      const one = parent?.children[beside];
      if (one === undefined) break;
      if (one.type === 'html') next = same.exec(one.value);
    }
    if (next?.[1] === '/') continue;
    if (tag.endsWith('/>') && isInDrawing(at, parent)) continue;
    const advice: TagAdvice = {
      message: `<${name}> is never closed, so that what follows it would not be shown.`,
      fix: tag.endsWith('/>')
        ? `Write > in place of />, and </${name}> behind it: in HTML, only an end tag closes it.`
        : `Write </${name}> where it ends.`,
    };
    report('unclosed-tag', advice, node, index, context);
  }
}

const DRAWING_TAG = /<(\/?)(?:svg|math)(?=[\s/>])/gi;

/** How deep in drawings a parent's children are, up to the one that was asked for last. */
const depths = new WeakMap<Parents, { upTo: number; depth: number }>();

/** Whether raw HTML before a child opens what `OTHER` is about, and none closes it. */
function isInDrawing(at: number, parent: Parents | undefined): boolean {
  if (parent === undefined) return false;
  const known = depths.get(parent) ?? { upTo: 0, depth: 0 };
  for (; known.upTo < at; known.upTo += 1) {
    const one = parent.children[known.upTo];
    if (one?.type !== 'html') continue;
    for (const [, end] of one.value.matchAll(DRAWING_TAG)) known.depth += end === '/' ? -1 : 1;
  }
  depths.set(parent, known);
  return known.depth > 0;
}

const MARKDOWN =
  /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|\[-?@[\p{L}\p{N}_][^\]\n]*\]|(?<![\p{L}\p{N}_@.])@(?:fig|eq|sec|tbl|thm|lem|cor|prp|def|rem|exm|cnj|asm|clm|exr|ex):[\p{L}\p{N}]|!?\[[^\]\n]+\]\([^()\s]+\)|`[^`\n]+`/u;

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
