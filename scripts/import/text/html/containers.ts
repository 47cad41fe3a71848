import { blocks } from './blocks.ts';
import { colonsAround } from './directive-text.ts';
import { inline } from './inline.ts';
import { classesOf } from './style.ts';
import type { ElementNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** Bootstrap's alerts are callouts. */
export function calloutOf(element: ElementNode): string | undefined {
  const name = classesOf(element).find(
    (one) =>
      /^(?:alert|notice|callout|admonition|note|tip|warning|danger|block)(?:-\w+)?$/.test(one) &&
      !/^(?:alert|block)$/.test(one),
  );
  const isBox = /^(?:div|p|section)$/.test(element.name);
  if (name === undefined || !isBox) return undefined;
  if (name.includes('warning')) return 'warning';
  if (name.includes('danger')) return 'danger';
  if (/success|tip/.test(name)) return 'tip';
  return 'note';
}

/** A heading, with its id when something links to it. */
export function heading(element: ElementNode, writer: HtmlWriter): string {
  const words = inline(element.children, writer).replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  const { id } = element.attributes;
  const label = id !== undefined && writer.isLinkedTo(id) ? ` {#${id}}` : '';
  return `${'#'.repeat(Number(element.name[1]))} ${words}${label}`;
}

/** `<details>`, with its summary as title. */
export function details(element: ElementNode, writer: HtmlWriter): string {
  const summary = element.children.find(
    (child) => child.kind === 'element' && child.name === 'summary',
  );
  const title =
    summary?.kind === 'element' ? inline(summary.children, writer).replace(/\s+/g, ' ').trim() : '';
  const content = blocks(
    element.children.filter((child) => child !== summary),
    writer,
  );
  const open = element.attributes.open === undefined ? '' : '{open}';
  const colons = colonsAround(writer.filled(content));
  const opening =
    title === ''
      ? writer.finish(`${colons}details${open}`, element)
      : `${writer.finish(`${colons}details[`, element)}${title}${writer.finish(`]${open}`, element)}`;
  return `${opening}\n${content}\n${writer.finish(colons, element)}`;
}

/** jekyll-tabs' groups of tabs. */
export function tabs(element: ElementNode, writer: HtmlWriter): string {
  const parts = element.children.filter((child): child is ElementNode => child.kind === 'element');
  const contents = parts.map((part) => blocks(part.children, writer));
  const inner = colonsAround(contents.map((text) => writer.filled(text)).join('\n'));
  const made = parts.map((part, index) => {
    const name = (part.attributes.name ?? '').replace(/[[\]]/g, '\\$&') || String(index + 1);
    return `${writer.finish(`${inner}tab[${name}]`, part)}\n${contents[index] ?? ''}\n${writer.finish(inner, part)}`;
  });
  return `${writer.finish(`${inner}:tabs`, element)}\n${made.join('\n')}\n${writer.finish(`${inner}:`, element)}`;
}
