import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';
import { addresses, attributes, doubles, dropped, schemes, unwrapped } from './allowed.ts';
import { withoutVisualMath } from './visual-math.ts';

const parseRawHtml = rehypeRaw();

/**
 * HTML of a text as it can stand in a feed, far from its page: every address absolute, formulas in
 * MathML, no script, no style, nothing to press, and of each thing that the page shows in several
 * forms the one that is for everybody.
 *
 * @param html from a page of the site, well-formed
 * @param base absolute address of that page
 */
export function feedHtml(html: string, base: string): string {
  // `raw` is what rehype-raw calls HTML that is not parsed yet.
  const raw: RootContent = { type: 'raw', value: withoutVisualMath(html) };
  const parsed = parseRawHtml({ type: 'root', children: [raw] }, new VFile());
  const children = parsed.children.flatMap((node) => clean(node, base));
  return toHtml({ type: 'root', children }).trim();
}

function clean(node: RootContent, base: string): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (node.tagName === 'input') return checkbox(node);
  if (dropped.has(node.tagName) || isHidden(node)) return [];
  if (node.tagName === 'math') return [mathml(node)];
  if (node.tagName === 'svg') return drawing(node);
  const children = node.children.flatMap((child) => clean(child, base));
  const isCustom = node.tagName.includes('-');
  if (isCustom || unwrapped.has(node.tagName)) return children;
  const properties = kept(node.properties, base);
  if (node.tagName === 'span' && Object.keys(properties).length === 0) return children;
  // What is left of a picture's other forms, and of pictures that lie in the page itself.
  const needsFile = node.tagName === 'source' || node.tagName === 'img';
  if (needsFile && properties.src === undefined) return [];
  return [{ ...node, properties, children }];
}

function isHidden({ properties }: Element): boolean {
  const { hidden, ariaHidden, className } = properties;
  if (Array.isArray(className) && className.some((name) => doubles.has(name))) return true;
  return (hidden !== undefined && hidden !== 'until-found') || ariaHidden === 'true';
}

/** Something to be done is a sign, for nothing can be pressed. */
function checkbox({ properties }: Element): ElementContent[] {
  if (properties.type !== 'checkbox') return [];
  return [{ type: 'text', value: properties.checked === true ? '☑' : '☐' }];
}

/** MathML without the TeX beside it, which programs that do not know MathML would show as text. */
function mathml(node: Element): Element {
  let tex = '';
  const simplify = (inner: ElementContent): ElementContent[] => {
    if (inner.type === 'text') return [inner];
    if (inner.type !== 'element') return [];
    if (inner.tagName === 'annotation') {
      tex = inner.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      return [];
    }
    const children = inner.children.flatMap(simplify);
    if (inner.tagName === 'semantics') return children;
    return [{ ...inner, properties: harmless(inner.properties), children }];
  };
  const children = node.children.flatMap(simplify);
  const alttext = tex === '' ? {} : { alttext: tex };
  return { ...node, properties: { ...harmless(node.properties), ...alttext }, children };
}

/** A drawing in the page itself, without what could run or lead elsewhere. */
function drawing(node: Element): Element[] {
  if (node.tagName === 'script' || node.tagName === 'foreignObject') return [];
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return drawing(child);
    return child.type === 'text' ? [child] : [];
  });
  return [{ ...node, properties: harmless(node.properties), children }];
}

const HARMFUL = /^(?:on|style$|class|href$|xLinkHref$|tabIndex$)/;

function harmless(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !HARMFUL.test(name)));
}

/** The attributes of an element that say something by themselves. */
function kept(properties: Properties, base: string): Properties {
  const result: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    const isRole = name === 'role' && String(value).startsWith('doc-');
    if (!isRole && !attributes.has(name)) continue;
    const written = addresses.has(name) ? absolute(String(value), base) : value;
    if (written !== undefined) result[name] = written;
  }
  return result;
}

/** @returns undefined for what is no address, or one that must not be followed */
function absolute(address: string, base: string): string | undefined {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  return url !== undefined && schemes.has(url.protocol) ? url.href : undefined;
}
