import type { Text } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly/serializeOnly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { layoutIds } from '../compile/anchors.ts';
import { doubles, dropped } from './allowed.ts';
import { hideInMarkdown } from './hidden-addresses.ts';
import {
  classesOf,
  type HtmlElement,
  type HtmlNode,
  linkToFramed,
  textIn,
  valueOf,
} from './html-tree.ts';
import { markdownTree } from './markdown-tree.ts';
import { parseHtml } from './parse-html.ts';
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

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;

/** Letters, numbers, spaces between them and commas are no signs of Markdown. */
const NO_SIGNS = /^[\p{L}\p{N},](?:[\p{L}\p{N}, ]*[\p{L}\p{N},])?$/u;

/**
 * Escapes in a text what could be Markdown, as the library does. Of its hundred signs, it is asked to
 * look for those that the text has.
 */
const escapedText: Handle = ({ value }: Text, _, state, info) => {
  if (NO_SIGNS.test(value)) return value;
  const { unsafe } = state;
  state.unsafe = unsafe.filter(({ character }) => value.includes(character));
  const safe = state.safe(value, info);
  state.unsafe = unsafe;
  return safe;
};

const processor = unified()
  // Before GFM, whose paragraphs know tasks.
  .use(remarkCjkFriendly)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    handlers: { text: escapedText },
  })
  .freeze();

/**
 * What a page says, as Markdown (CommonMark, GFM, and `$…$`): its text from the first heading on, with
 * citations as they are shown, the references below, formulas in TeX, and every address in full.
 *
 * @param html the built page
 * @param base its absolute address
 */
export async function markdownText(html: string, base: string): Promise<string> {
  const start = html.indexOf('<main');
  const end = html.indexOf('</main>', start) + '</main>'.length;
  const nodes = await parseHtml(withoutVisualMath(html.slice(start, end)));
  const tree = markdownTree(nodes.flatMap((node) => plain(node, base)));
  const withAddresses = hideInMarkdown(tree);
  return withAddresses(processor.stringify(tree).trim());
}

/** An element in the few forms that Markdown has. */
function plain(node: HtmlNode, base: string): HtmlNode[] {
  if (typeof node === 'string') return [node];
  const { name } = node;
  if (name === 'input') return valueOf(node, 'type') === 'checkbox' ? [node] : [];
  if (name === 'math') return [{ ...node, children: [texOf(node)] }];
  if (name === 'iframe') return plain(linkToFramed(node), base);
  if (name === 'svg') return description(node);
  if (dropped.has(name) || name === 'nav') return [];
  const classes = classesOf(node);
  if (isLeftOut(node, classes)) return [];
  if (valueOf(node, 'data-footnote-ref') !== undefined) {
    const id = noteNumber(valueOf(node, 'href'));
    return [{ name: 'footnote', attributes: [['id', id]], children: [] }];
  }
  const children = node.children.flatMap((child) => plain(child, base));
  const made = { name, attributes: withFullAddresses(node, base), children };
  if (classes.length > 0) {
    const special = ofClass(made, classes);
    if (special !== undefined) return special;
  }
  if (name === 'dt') return [{ ...made, children: [strongLine(children)] }];
  return name === 'summary' ? [strongLine(children)] : [made];
}

/** What a drawing was made from; other drawings are ornaments. */
function description({ children }: HtmlElement): HtmlNode[] {
  const metadata = children.find((child) => typeof child !== 'string' && child.name === 'metadata');
  if (metadata === undefined || typeof metadata === 'string') return [];
  const [, language = '', source = ''] = /^(.*)\n([\s\S]*)$/.exec(textIn(metadata.children)) ?? [];
  const attributes: [string, string][] = [['class', `language-${language}`]];
  return [element('pre', [{ name: 'code', attributes, children: [source] }])];
}

/** Elements that are by their class something else than by their name. */
function ofClass(made: HtmlElement, classes: readonly string[]): HtmlNode[] | undefined {
  const { children } = made;
  if (classes.includes('footnotes')) return [element('footnotes', itemsOf(made).map(noted))];
  if (classes.includes('katex-display')) return children;
  // A picture leads to a larger one; a summary says what is in the block below it.
  if (classes.includes('zoom')) return children;
  if (classes.includes('callout')) return [{ ...made, name: 'blockquote' }];
  if (classes.includes('work-links')) {
    // What unfolds says what the page of the work says.
    return [{ ...made, children: parted(children.filter(isShown), ', ') }];
  }
  if (classes.includes('affiliations')) {
    return [{ ...made, children: parted(children.map(withoutMark), '; ') }];
  }
  return undefined;
}

function isLeftOut({ attributes }: HtmlElement, classes: readonly string[]): boolean {
  if (classes.some((name) => furniture.has(name))) return true;
  return attributes.some(([name, value]) => {
    switch (name) {
      case 'hidden':
        return value !== 'until-found';
      case 'aria-hidden':
        return value === 'true';
      case 'aria-labelledby':
        return value.split(' ').some((id) => related.has(id));
      default:
        return false;
    }
  });
}

function element(name: string, children: HtmlNode[]): HtmlElement {
  return { name, attributes: [], children };
}

/** TeX as the author wrote it, which KaTeX keeps beside the MathML. */
function texOf(node: HtmlElement): string {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const found = child.name === 'annotation' ? textIn(child.children) : texOf(child);
    if (found !== '') return found;
  }
  return '';
}

function noteNumber(id = ''): string {
  return FOOTNOTE.exec(id)?.[1] ?? '';
}

/** A note by its number. */
function noted(item: HtmlElement): HtmlElement {
  return { ...item, attributes: [['id', noteNumber(valueOf(item, 'id'))]] };
}

function itemsOf({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === 'li' ? [child] : itemsOf(child),
  );
}

/** Elements that style alone keeps apart. */
function parted(children: readonly HtmlNode[], by: string): HtmlNode[] {
  return children
    .filter((child) => typeof child !== 'string')
    .flatMap((child, index) => (index === 0 ? [child] : [by, child]));
}

function isShown(node: HtmlNode): boolean {
  return !isElement(node, 'details');
}

/** An institution without its number: the names that bear it are in the head of the Markdown. */
function withoutMark(node: HtmlNode): HtmlNode {
  if (typeof node === 'string') return node;
  const children = node.children.filter((child) => !isElement(child, 'sup'));
  const last = children.at(-1);
  if (typeof last !== 'string') return { ...node, children };
  // The page breaks its lines here, and a semicolon follows.
  return { ...node, children: [...children.slice(0, -1), last.trimEnd()] };
}

function isElement(node: HtmlNode, name: string): boolean {
  return typeof node !== 'string' && node.name === name;
}

function strongLine(children: HtmlNode[]): HtmlElement {
  return element('p', [element('strong', children)]);
}

function withFullAddresses({ attributes }: HtmlElement, base: string): HtmlElement['attributes'] {
  if (!attributes.some(([name]) => name === 'href' || name === 'src')) return attributes;
  return attributes.map(([name, value]) =>
    name === 'href' || name === 'src'
      ? [name, URL.parse(value, base)?.href ?? value]
      : [name, value],
  );
}
