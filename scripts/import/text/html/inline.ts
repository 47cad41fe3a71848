import { linkPlace, destination } from '../places.ts';
import { importComment } from '../comment.ts';
import { codeSpan } from './code.ts';
import { distillInline } from './distill.ts';
import { isBlock, isIdle, isKept } from './elements.ts';
import { shownOf } from './shown.ts';
import { hasClass, styleOf } from './style.ts';
import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** Writes an element that stands in a line. */
export type InlineHandler = (element: ElementNode, writer: HtmlWriter) => string;

/** Writes nodes that stand in a line. */
export function inline(nodes: readonly HtmlNode[], writer: HtmlWriter): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : inlineElement(node, writer)))
    .join('');
}

const handlers: Readonly<Record<string, InlineHandler>> = {
  a: link,
  b: delimited('**', 'strong'),
  big: unwrapped,
  br: lineBreak,
  button,
  center: unwrapped,
  cite: delimited('*', 'em'),
  code: codeSpan,
  del: delimited('~~', 'del'),
  dfn: delimited('*', 'em'),
  em: delimited('*', 'em'),
  font: unwrapped,
  i: icon,
  kbd: (element, writer) => around(':kbd[', element, ']', writer),
  s: delimited('~~', 'del'),
  samp: codeSpan,
  script: dropped('A script'),
  span,
  strike: delimited('~~', 'del'),
  strong: delimited('**', 'strong'),
  style: styleSheet,
  tt: codeSpan,
  var: delimited('*', 'em'),
  wbr: () => '',
};

/** Distill's are asked for when they are needed, for their files import this one. */
function handlerOf(name: string): InlineHandler | undefined {
  if (Object.hasOwn(handlers, name)) return handlers[name];
  return Object.hasOwn(distillInline, name) ? distillInline[name] : undefined;
}

function inlineElement(element: ElementNode, writer: HtmlWriter): string {
  const { name } = element;
  const handler = handlerOf(name);
  if (name === 'a' || handler === undefined) {
    const shown = shownOf(element, writer);
    if (shown !== undefined) return shown.write(undefined, '');
  }
  if (handler !== undefined) return handler(element, writer);
  if (isKept(name)) return keptElement(element, writer);
  if (name === 'svg' || name === 'math')
    return writer.finish(writer.sourceOf(element).replace(/\n\s*/g, ' '), element);
  if (isIdle(name)) {
    writer.note(
      'dropped',
      element,
      `<${name}> is left out: it does nothing without a script or a server.`,
    );
    // What could be chosen says nothing where nobody chooses.
    return name === 'select' || name === 'datalist' ? '' : unwrapped(element, writer);
  }
  if (!isBlock(name)) writer.note('approximated', element, `<${name}> is shown as what it holds.`);
  return unwrapped(element, writer);
}

/** What an element holds, without it. */
function unwrapped(element: ElementNode, writer: HtmlWriter): string {
  return `${anchorOf(element, writer)}${inline(element.children, writer)}`;
}

/** Keeps an id that something in the text links to. */
export function anchorOf(element: ElementNode, writer: HtmlWriter): string {
  const id = element.attributes.id ?? (element.name === 'a' ? element.attributes.name : undefined);
  if (id === undefined || id === '' || !writer.isLinkedTo(id)) return '';
  return writer.finish(`<a id="${id.replaceAll('"', '&quot;')}"></a>`, element);
}

const WORD = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[^\p{L}\p{N}\s]/u;

/** Puts signs around words; spaces go outside, where Markdown wants them. */
function delimited(sign: string, name: string): InlineHandler {
  return (element, writer) => {
    const anchor = anchorOf(element, writer);
    const content = inline(element.children, writer);
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
    if (words === '') return `${anchor}${content}`;
    if (/\n[ \t]*\n/.test(words)) {
      writer.note(
        'approximated',
        element,
        `<${element.name}> around several paragraphs is left out.`,
      );
      return `${anchor}${content}`;
    }
    const bare = writer.filled(words);
    const isTight = (outer: string, inner: string): boolean =>
      WORD.test(outer) && PUNCTUATION.test(inner);
    const cannotOpen =
      before === '' && isTight(writer.text[element.start - 1] ?? ' ', bare[0] ?? '');
    const cannotClose = after === '' && isTight(writer.text[element.end] ?? ' ', bare.at(-1) ?? '');
    if (cannotOpen || cannotClose) {
      return `${anchor}${before}${writer.finish(`<${name}>`, element)}${words}${writer.finish(`</${name}>`, element)}${after}`;
    }
    return `${anchor}${before}${sign}${words}${sign}${after}`;
  };
}

function around(
  opening: string,
  element: ElementNode,
  closing: string,
  writer: HtmlWriter,
): string {
  const content = inline(element.children, writer).trim();
  return `${writer.finish(opening, element)}${content}${writer.finish(closing, element)}`;
}

function keptElement(element: ElementNode, writer: HtmlWriter): string {
  const { name, attributes } = element;
  const own = ['title', 'id', 'lang', 'dir', 'datetime', 'cite']
    .flatMap((key) =>
      attributes[key] === undefined
        ? []
        : [` ${key}="${attributes[key].replaceAll('"', '&quot;')}"`],
    )
    .join('');
  const content = inline(element.children, writer);
  if (content.trim() === '') return content;
  return `${writer.finish(`<${name}${own}>`, element)}${content}${writer.finish(`</${name}>`, element)}`;
}

/** Icon fonts draw with empty `<i>`. */
function icon(element: ElementNode, writer: HtmlWriter): string {
  if (
    hasClass(element, /^(?:fa[bsrl]?|fa-.*|ai|ai-.*|ti|ti-.*|bi|bi-.*|icon.*|fas|fab)$/) &&
    !writer
      .sourceOf(element)
      .replace(/<[^>]*>/g, '')
      .trim()
  ) {
    writer.note('dropped', element, 'Icons of icon fonts are left out.');
    return '';
  }
  return delimited('*', 'em')(element, writer);
}

function span(element: ElementNode, writer: HtmlWriter): string {
  const style = styleOf(element);
  if (/^(?:fa|ai|ti|bi)\b/.test(element.attributes.class ?? '')) return icon(element, writer);
  if (/^(?:bold|[6-9]00)$/.test(style['font-weight'] ?? ''))
    return delimited('**', 'strong')(element, writer);
  if (style['font-style'] === 'italic') return delimited('*', 'em')(element, writer);
  if (style.color !== undefined || style['background-color'] !== undefined) {
    writer.note('approximated', element, 'Colours of single words are left out.');
  }
  return unwrapped(element, writer);
}

/** What a button says is of use where it opens something that is shown, or where it leads. */
function button(element: ElementNode, writer: HtmlWriter): string {
  const { attributes } = element;
  const isScripted = ['onclick', 'data-filter', 'data-clipboard-text'].some(
    (key) => key in attributes,
  );
  const opens = /collaps|accordion|toggle|summary/i.test(
    `${attributes.class ?? ''} ${attributes['data-toggle'] ?? ''} ${attributes['data-bs-toggle'] ?? ''}`,
  );
  const isOfForm = /^(?:submit|reset)$/i.test(attributes.type ?? '');
  const leads = element.children.some((child) => child.kind === 'element' && child.name === 'a');
  if (leads || opens || !(isScripted || isOfForm)) return unwrapped(element, writer);
  writer.note(
    'dropped',
    element,
    'A button is left out: it does nothing without a script or a server.',
  );
  return '';
}

/** At the end of a line a backslash says it; the line break itself follows in the text. */
/** What ends a paragraph behind a break, with more breaks: an empty line, also of a quotation, or a block. */
const ENDS_PARAGRAPH =
  /^(?:[ \t]*<br\s*\/?>)*[ \t]*(?:$|\n[ \t>]*(?:$|\n|(?:[-*+]|\d{1,9}[.)])[ \t]|#{1,6}[ \t]|`{3}|~{3}))/i;

function lineBreak(element: ElementNode, writer: HtmlWriter): string {
  const behind = writer.text.slice(element.end, element.end + 200);
  if (ENDS_PARAGRAPH.test(behind)) return '';
  const isAtEnd = /^[ \t]*\n[ \t>]*[^\s>]/.test(behind);
  const isAtStart = /(?:^|\n[ \t]*)$/.test(
    writer.text.slice(Math.max(0, element.start - 200), element.start),
  );
  if (isAtStart) return '';
  return writer.finish(isAtEnd ? '\\' : '<br>', element);
}

function link(element: ElementNode, writer: HtmlWriter): string {
  const { href, title } = element.attributes;
  const anchor = anchorOf(element, writer);
  const content = inline(element.children, writer);
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
  if (href === undefined || words === '') return `${anchor}${content}`;
  if (/^\s*(?:javascript|data):/i.test(href)) {
    writer.note('dropped', element, 'A link that runs a script is left out; its words stay.');
    return `${anchor}${content}`;
  }
  // The signs that Jupyter and others put behind a heading; Octavo has its own.
  if (href.startsWith('#') && /^(?:¶|#|&#182;|&para;|🔗)$/.test(writer.filled(words)))
    return anchor;
  // A later stage looks whether there is such a place.
  if (/^#[^\s()<>{}"\uE0F0]+$/.test(href) && title === undefined && !/[[\]\n]/.test(words)) {
    return `${anchor}${before}[${words}](${href})${after}`;
  }
  const place = linkPlace(writer.filled(href), writer.context, writer.lineOf(element));
  if (place.kind === 'nowhere') {
    writer.context.note({
      level: 'problem',
      line: writer.lineOf(element),
      message: 'A link leads nowhere; its words stay.',
      subject: place.target,
    });
    const comment = importComment(`the link to ${place.target}`, 'it leads nowhere');
    return `${anchor}${before}${words}${writer.finish(comment, element)}${after}`;
  }
  if (/\n[ \t]*\n/.test(words)) return `${anchor}${content}`;
  const quoted = title === undefined || title === '' ? '' : ` "${title.replaceAll('"', '\\"')}"`;
  const opening = writer.finish('[', element);
  return `${anchor}${before}${opening}${words}${writer.finish(`](${destination(place.target)}${quoted})`, element)}${after}`;
}

function dropped(what: string): InlineHandler {
  return (element, writer) => {
    const { src } = element.attributes;
    const name = src === undefined ? what : `${what} (${src})`;
    writer.note('dropped', element, `${name} is left out: pages of Octavo run none of their own.`);
    return '';
  };
}

function styleSheet(element: ElementNode, writer: HtmlWriter): string {
  writer.note(
    'dropped',
    element,
    'A style sheet in the text is left out.',
    'If it is still needed, put its rules into content/theme.css.',
  );
  return '';
}
