import { fenceOf } from '../code-block.ts';
import { decoded } from './tag.ts';
import { classesOf } from './style.ts';
import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** The text of nodes without their tags. */
export function textOf(nodes: readonly HtmlNode[], writer: HtmlWriter): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return decoded(writer.filled(node.text));
      return node.name === 'br' ? '\n' : textOf(node.children, writer);
    })
    .join('');
}

/** `<code>` as code between backticks. */
export function codeSpan(element: ElementNode, writer: HtmlWriter): string {
  const code = textOf(element.children, writer).replace(/\s+/g, ' ').trim();
  if (code === '') return '';
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return writer.finish(`${ticks}${space}${code}${space}${ticks}`, element);
}

/** `<pre>` as a block of code. */
export function codeBlock(element: ElementNode, writer: HtmlWriter): string {
  const inner = element.children.find((child) => child.kind === 'element' && child.name === 'code');
  const code = textOf(element.children, writer).replace(/^\n/, '').trimEnd();
  if (code === '') return '';
  const language =
    languageIn(element) ?? (inner?.kind === 'element' ? languageIn(inner) : undefined);
  const line = writer.lineOf(element);
  return writer.finish(
    fenceOf({ info: language ?? '', code, line, indent: '' }, writer.context),
    element,
  );
}

function languageIn(element: ElementNode): string | undefined {
  if (element.attributes.lang !== undefined) return element.attributes.lang;
  for (const name of classesOf(element)) {
    const language = /^(?:language|lang|brush|highlight|hljs)-(.+)$/.exec(name)?.[1];
    if (language !== undefined) return language;
  }
  return undefined;
}
