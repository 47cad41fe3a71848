import { alignedTable, isAligned } from './aligned-words.ts';
import { addresses, attributes, doubles, dropped, schemes, unwrapped } from './allowed.ts';
import {
  type Attribute,
  classesOf,
  type HtmlElement,
  type HtmlNode,
  linkToFramed,
  textIn,
  valueOf,
} from './html-tree.ts';
import { parseHtml } from './parse-html.ts';
import { withoutVisualMath } from './visual-math.ts';
import { writeHtml } from './write-html.ts';

/**
 * HTML of a text as it can stand in a feed, far from its page: every address absolute, formulas in
 * MathML, no script, no style, nothing to press, and of each thing that the page shows in several
 * forms the one that is for everybody.
 *
 * @param html from a page of the site, well-formed
 * @param base absolute address of that page
 */
export async function feedHtml(html: string, base: string): Promise<string> {
  const nodes = await parseHtml(withoutVisualMath(html));
  return writeHtml(nodes.flatMap((node) => clean(node, base))).trim();
}

function clean(node: HtmlNode, base: string): HtmlNode[] {
  if (typeof node === 'string') return [node];
  const { name } = node;
  if (name === 'input') return checkbox(node);
  if (name === 'iframe') return clean(linkToFramed(node), base);
  if (isAligned(node)) return clean(alignedTable(node), base);
  if (dropped.has(name) || isHidden(node)) return [];
  if (name === 'math') return [mathml(node)];
  if (name === 'svg') return drawing(node);
  const children = node.children.flatMap((child) => clean(child, base));
  const isCustom = name.includes('-');
  if (isCustom || unwrapped.has(name)) return children;
  const said = kept(node.attributes, base);
  if (name === 'span' && said.length === 0) return children;
  // What is left of a picture's other forms, and of pictures that lie in the page itself.
  const needsFile = name === 'source' || name === 'img';
  if (needsFile && !said.some(([attribute]) => attribute === 'src')) return [];
  return [{ name, attributes: said, children }];
}

function isHidden(element: HtmlElement): boolean {
  if (element.attributes.length === 0) return false;
  if (classesOf(element).some((name) => doubles.has(name))) return true;
  const hidden = valueOf(element, 'hidden');
  return (
    (hidden !== undefined && hidden !== 'until-found') || valueOf(element, 'aria-hidden') === 'true'
  );
}

/** Something to be done is a sign, for nothing can be pressed. */
function checkbox(element: HtmlElement): HtmlNode[] {
  if (valueOf(element, 'type') !== 'checkbox') return [];
  return [valueOf(element, 'checked') === undefined ? '☐' : '☑'];
}

/** MathML without the TeX beside it, which programs that do not know MathML would show as text. */
function mathml(node: HtmlElement): HtmlElement {
  let tex = '';
  const simplify = (inner: HtmlNode): HtmlNode[] => {
    if (typeof inner === 'string') return [inner];
    if (inner.name === 'annotation') {
      tex = textIn(inner.children);
      return [];
    }
    const children = inner.children.flatMap(simplify);
    if (inner.name === 'semantics') return children;
    return [{ ...inner, attributes: harmless(inner.attributes), children }];
  };
  const children = node.children.flatMap(simplify);
  const alttext: Attribute[] = tex === '' ? [] : [['alttext', tex]];
  return { ...node, attributes: [...harmless(node.attributes), ...alttext], children };
}

/** A drawing in the page itself, without what could run or lead elsewhere. */
function drawing(node: HtmlElement): HtmlElement[] {
  if (['foreignObject', 'metadata', 'script'].includes(node.name)) return [];
  const children = node.children.flatMap((child): HtmlNode[] =>
    typeof child === 'string' ? [child] : drawing(child),
  );
  return [{ ...node, attributes: harmless(node.attributes), children }];
}

const HARMFUL = /^(?:on|style$|class|href$|xlink:href$|tabindex$)/i;

function harmless(written: readonly Attribute[]): readonly Attribute[] {
  return written.filter(([name]) => !HARMFUL.test(name));
}

/** The attributes of an element that say something by themselves. */
function kept(written: readonly Attribute[], base: string): Attribute[] {
  return written.flatMap(([name, value]): Attribute[] => {
    const isRole = name === 'role' && value.startsWith('doc-');
    if (!isRole && !attributes.has(name)) return [];
    const meant = addresses.has(name) ? absolute(value, base) : value;
    return meant === undefined ? [] : [[name, meant]];
  });
}

/** @returns undefined for what is no address, or one that must not be followed */
function absolute(address: string, base: string): string | undefined {
  const url = URL.parse(address, base);
  return url !== null && schemes.has(url.protocol) ? url.href : undefined;
}
