import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, Nodes, RootContent as MdastContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { layoutIds } from '../compile/anchors.ts';
import { doubles, dropped } from './allowed.ts';
import { withoutVisualMath } from './visual-math.ts';

/** Classes of what leads around the site, can be pressed, or says a thing that stands elsewhere too. */
const furniture: ReadonlySet<string> = new Set([
  ...doubles,
  ...'authors byline cite comments contents edit-link fold mentions post-navigation topics'.split(
    ' ',
  ),
  ...'archives data-footnote-backref filter pagination reference-back series-box sr-only'.split(
    ' ',
  ),
]);

/** Headings of lists of what else there is. */
const related: ReadonlySet<string> = new Set([layoutIds.relatedPosts, layoutIds.discussion]);

const FOOTNOTE = /(?:^|[#-])fn-(.+)$/;

/** Writes formulas and notes as Markdown does; the rest is known to the library. */
const processor = unified()
  .use(rehypeRemark, {
    handlers: {
      math: formula,
      footnote: (_: State, { properties }: Element) => ({
        type: 'footnoteReference',
        identifier: String(properties.identifier),
      }),
      footnotes: (state: State, node: Element) =>
        node.children.flatMap((item) => definition(state, item)),
    } as unknown as NonNullable<Parameters<typeof rehypeRemark>[1]>['handlers'],
  })
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' });

const parseRawHtml = rehypeRaw();

/**
 * What a page says, as Markdown (CommonMark, GFM, and `$…$`): its text from the first heading on, with
 * citations as they are shown, the references below, formulas in TeX, and every address in full.
 *
 * @param html the built page
 * @param base its absolute address
 */
export function markdownText(html: string, base: string): string {
  const start = html.indexOf('<main');
  const main = html.slice(start, html.indexOf('</main>', start));
  const raw: RootContent = { type: 'raw', value: withoutVisualMath(main) };
  const parsed = parseRawHtml({ type: 'root', children: [raw] }, new VFile());
  const root: Root = {
    type: 'root',
    children: parsed.children.flatMap((node) => plain(node, base)),
  };
  return processor.stringify(processor.runSync(root)).trim();
}

/** An element in the few forms that Markdown has. */
function plain(node: RootContent, base: string): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  if (tagName === 'input') return properties.type === 'checkbox' ? [node] : [];
  if (tagName === 'math') return [{ ...node, children: [{ type: 'text', value: texOf(node) }] }];
  if (dropped.has(tagName) || isLeftOut(node)) return [];
  if (properties.dataFootnoteRef !== undefined) return [footnoteCall(node)];
  const children = node.children.flatMap((child) => plain(child, base));
  const made = { ...node, properties: withFullAddresses(properties, base), children };
  if (hasClass(node, 'footnotes'))
    return [{ ...made, tagName: 'footnotes', children: itemsOf(made) }];
  if (hasClass(node, 'katex-display')) return children;
  // A picture leads to a larger one; a summary says what is in the block below it.
  if (hasClass(node, 'zoom')) return children;
  if (hasClass(node, 'callout')) return [{ ...made, tagName: 'blockquote' }];
  if (hasClass(node, 'work-links')) {
    // What unfolds says what the page of the work says.
    return [{ ...made, children: parted(children.filter(isShown), ', ') }];
  }
  if (hasClass(node, 'affiliations')) {
    return [{ ...made, children: parted(children.map(withoutMark), '; ') }];
  }
  if (tagName === 'summary') return [strongLine(children)];
  if (tagName === 'dt') return [strongLine(children)];
  return [made];
}

function isLeftOut(node: Element): boolean {
  const { hidden, ariaHidden, ariaLabelledBy, className } = node.properties;
  if (node.tagName === 'nav' || node.tagName === 'svg') return true;
  if (Array.isArray(ariaLabelledBy) && ariaLabelledBy.some((id) => related.has(id))) return true;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (ariaHidden === 'true' && node.tagName !== 'math') return true;
  return Array.isArray(className) && className.some((name) => furniture.has(name));
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** TeX as the author wrote it, which KaTeX keeps beside the MathML. */
function texOf(node: Element): string {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const [text] = child.tagName === 'annotation' ? child.children : [];
    if (text?.type === 'text') return text.value;
    const found = texOf(child);
    if (found !== '') return found;
  }
  return '';
}

function formula(state: State, node: Element): Nodes {
  const [text] = node.children;
  const value = text?.type === 'text' ? text.value.trim() : '';
  const isBlock = node.properties.display === 'block';
  const made = { type: isBlock ? 'math' : 'inlineMath', value } as Nodes;
  state.patch(node, made);
  return made;
}

function footnoteCall({ properties: { href } }: Element): Element {
  const identifier = FOOTNOTE.exec(String(href))?.[1] ?? '';
  return { type: 'element', tagName: 'footnote', properties: { identifier }, children: [] };
}

function itemsOf({ children }: Element): ElementContent[] {
  return children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'li' ? [child] : itemsOf(child),
  );
}

function definition(state: State, item: ElementContent): MdastContent[] {
  if (item.type !== 'element') return [];
  const identifier = FOOTNOTE.exec(String(item.properties.id))?.[1] ?? '';
  const children = state.toFlow(state.all(item)) as BlockContent[];
  return [{ type: 'footnoteDefinition', identifier, children }];
}

/** Elements that style alone keeps apart. */
function parted(children: readonly ElementContent[], by: string): ElementContent[] {
  return children
    .filter(({ type }) => type === 'element')
    .flatMap((child, index) => (index === 0 ? [child] : [{ type: 'text', value: by }, child]));
}

function isShown(node: ElementContent): boolean {
  return !isElement(node, 'details');
}

/** An institution without its number: the names that bear it are in the head of the Markdown. */
function withoutMark(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.filter((child) => !isElement(child, 'sup'));
  const last = children.at(-1);
  if (last?.type !== 'text') return { ...node, children };
  // The page breaks its lines here, and a semicolon follows.
  const end = { ...last, value: last.value.trimEnd() };
  return { ...node, children: [...children.slice(0, -1), end] };
}

function isElement(node: ElementContent, tagName: string): boolean {
  return node.type === 'element' && node.tagName === tagName;
}

function strongLine(children: ElementContent[]): Element {
  const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children };
  return { type: 'element', tagName: 'p', properties: {}, children: [strong] };
}

function withFullAddresses(properties: Properties, base: string): Properties {
  const result = { ...properties };
  for (const name of ['href', 'src'] as const) {
    const written = properties[name];
    if (typeof written !== 'string') continue;
    result[name] = URL.canParse(written, base) ? new URL(written, base).href : written;
  }
  return result;
}
