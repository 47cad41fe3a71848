import { voidElements } from './html-nesting.ts';
import { textIn, type Attribute, type HtmlNode } from './html-tree.ts';

/** Attributes that say all by being there. */
const switches: ReadonlySet<string> = new Set(
  'autoplay controls default defer disabled hidden loop muted open playsinline reversed'.split(' '),
);

/** Writes a tree as HTML: every attribute in quotation marks, every element with its end tag. */
export function writeHtml(nodes: readonly HtmlNode[]): string {
  let html = '';
  for (const node of nodes) {
    if (typeof node === 'string') {
      html += escape(node, /[&<]/g);
      continue;
    }
    const { name, attributes, children } = node;
    html += `<${name}${attributes.map(written).join('')}>`;
    if (children.length === 0 && voidElements.has(name)) continue;
    // What a browser takes as it stands.
    const isRaw = name === 'script' || name === 'style';
    html += `${isRaw ? textIn(children) : writeHtml(children)}</${name}>`;
  }
  return html;
}

function written([name, value]: Attribute): string {
  if (value === '' && switches.has(name)) return ` ${name}`;
  return ` ${name}="${escape(value, /["&'`]/g)}"`;
}

function escape(text: string, signs: RegExp): string {
  return text.replaceAll(signs, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
}
