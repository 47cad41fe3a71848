import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type * as Parse5 from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { VFile } from 'vfile';
import { whenUsed } from '../site/when-used.ts';
import { contextOf, positionOf } from './context.ts';
import {
  ambiguous,
  asksElsewhere,
  elsewhere,
  forbidden,
  handler,
  inlineScript,
  isAllowed,
  isElsewhere,
  isForeignScript,
  isHandler,
  leading,
  loading,
  misplaced,
  sentElsewhere,
  type HtmlDanger,
} from './html-dangers.ts';
import { SKIP, visit } from './visit.ts';

/**
 * Takes out of raw HTML what the security policy of the page stops anyway, and says so: scripts,
 * handlers of events, what lies on other hosts.
 *
 * ```html
 * <p onclick="f()">so</p>                    →   <p>so</p>, and a warning
 * <iframe src="https://a.example"></iframe>   →   <a href="https://a.example">…</a>, and a warning
 * <a href="b.md" target="_blank">            →   <a href="b.md" target="_blank" rel="noopener">
 * ```
 */
export function rehypeInertHtml() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const report = (danger: HtmlDanger, node: Element): void => {
      context.errors.push({
        file: context.file,
        position: positionOf(context, node),
        ...danger,
      });
    };
    const found = new Set<string>();
    const clean = (root: Nodes): void => {
      visit(root, 'element', (node, index, parent) => {
        const { tagName } = node;
        if (isDropped(node) && parent !== undefined && index !== undefined) {
          report(tagName === 'script' ? inlineScript : misplaced(node), node);
          parent.children.splice(index, 1);
          return [SKIP, index];
        }
        found.add(tagName);
        // What a template holds stands beside its children.
        if (node.content !== undefined) clean(node.content);
        cleanAttributes(node, (danger) => {
          report(danger, node);
        });
        return undefined;
      });
    };
    clean(tree);
    const isRisky = [...found].some((name) => RISKY.has(name));
    // Where a browser could read otherwise than we do, look at what it would read. Of .mdx, Astro makes
    // HTML that means the same to all.
    if (
      isRisky &&
      !file.path.endsWith('.mdx') &&
      holdsScript(parser().parseFragment(toHtml(tree), { scriptingEnabled: true }))
    ) {
      context.errors.push({
        file: context.file,
        position: positionOf(context, tree),
        ...ambiguous,
      });
    }
  };
}

const parser = whenUsed<typeof Parse5>('parse5');

/** Elements in which a browser reads HTML by other rules, or which sanitisers are known to misread. */
const RISKY: ReadonlySet<string> = new Set(
  'annotation-xml form iframe listing math mglyph noembed noframes noscript plaintext select style svg template textarea title xmp'.split(
    ' ',
  ),
);

/** Elements that say something of the whole page, wherever they stand. */
const ofPage: ReadonlySet<string> = new Set(['base', 'meta']);
const animations: ReadonlySet<string> = new Set(['animate', 'set']);

function isDropped({ tagName, properties }: Element): boolean {
  if (tagName === 'script') return isForeignScript(properties);
  if (ofPage.has(tagName)) return properties.itemProp === undefined;
  const animated = properties.attributeName;
  if (!animations.has(tagName)) return false;
  return typeof animated === 'string' && /^(?:xlink:)?href$|^on/i.test(animated);
}

/** Elements whose addresses are looked at when links and media are resolved. */
const resolved: ReadonlySet<string> = new Set([
  'a',
  'audio',
  'embed',
  'img',
  'object',
  'source',
  'track',
  'video',
]);

function cleanAttributes(node: Element, report: (danger: HtmlDanger) => void): void {
  const { tagName, properties } = node;
  for (const name of Object.keys(properties)) {
    if (!isHandler(name) && name.toLowerCase() !== 'srcdoc') continue;
    report(handler(name.toLowerCase()));
    Reflect.deleteProperty(properties, name);
  }
  for (const name of leading) {
    const address = properties[name];
    if (typeof address !== 'string' || (tagName === 'a' && name === 'href')) continue;
    if (!isAllowed(address)) report(forbidden(address));
    else if (/action$/i.test(name) && isElsewhere(address)) report(sentElsewhere(address));
    // In SVG, and in links to style sheets, it names what is shown.
    else if (isElsewhere(address) && !['a', 'area'].includes(tagName) && /href$/i.test(name)) {
      report(elsewhere(address));
      Reflect.deleteProperty(properties, name);
    }
  }
  for (const name of loading) {
    const address = properties[name];
    const isResolved = resolved.has(tagName) && name !== 'srcSet' && name !== 'ping';
    if (address === undefined || isResolved || tagName === 'iframe') continue;
    const all = String(address).split(/[\s,]+/);
    if (!all.some((one) => isElsewhere(one) || !isAllowed(one))) continue;
    report(elsewhere(String(address)));
    Reflect.deleteProperty(properties, name);
  }
  if (tagName === 'iframe') frame(node, report);
  if (typeof properties.style === 'string' && asksElsewhere(properties.style)) {
    report(elsewhere(properties.style));
    delete properties.style;
  }
  if (properties.target !== undefined) shield(node);
}

/** A frame of another host stays empty; a link is better. */
function frame(node: Element, report: (danger: HtmlDanger) => void): void {
  const { src, title } = node.properties;
  if (typeof src !== 'string') return;
  if (!isAllowed(src)) report(forbidden(src));
  if (!isElsewhere(src)) return;
  report(elsewhere(src));
  node.tagName = 'a';
  node.properties = { href: src };
  node.children = [{ type: 'text', value: typeof title === 'string' ? title : src }];
}

/** A page that opens beside this one gets no hold of it. */
function shield({ tagName, properties }: Element): void {
  if (!['a', 'area', 'form'].includes(tagName)) return;
  const rel = String(properties.rel ?? '')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !/^(?:opener|noopener)$/i.test(word));
  properties.rel = [...rel, 'noopener'];
}

function holdsScript(node: Tree.Node): boolean {
  if ('tagName' in node) {
    const properties = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    if (Object.keys(properties).some((name) => isHandler(name) || name === 'srcdoc')) return true;
    if (node.tagName === 'script' && isForeignScript(properties)) return true;
  }
  const content = 'content' in node ? node.content.childNodes : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...content, ...children].some(holdsScript);
}
