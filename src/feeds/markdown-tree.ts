import type { Heading, Link, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { alignedText, isAligned } from './aligned-words.ts';
import { collapseSpace } from './collapse-space.ts';
import { classesOf, type HtmlElement, type HtmlNode, textIn, valueOf } from './html-tree.ts';
import { holdsBlocks, paragraph, toBlocks, withoutOuterBreaks } from './markdown-blocks.ts';
import { definitionList, hasLetters, letteredRows, list, listItem } from './markdown-lists.ts';
import { table } from './markdown-table.ts';

type Handler = (element: HtmlElement) => RootContent[];

/**
 * A tree of Markdown that says the same as a tree of HTML. Beside what HTML has, `footnote` and
 * `footnotes` are known, and TeX as the text of `math`.
 *
 * The package `rehype-remark` does the same, and takes twenty times longer.
 *
 * @param nodes are changed
 */
export function markdownTree(nodes: HtmlNode[]): Root {
  const children = inside(collapseSpace(nodes));
  const root: Root = {
    type: 'root',
    children: holdsBlocks(children) ? toBlocks(children) : children,
  };
  tidy(root);
  return root;
}

function inside(nodes: readonly HtmlNode[]): RootContent[] {
  const made: RootContent[] = [];
  for (const node of nodes) {
    if (typeof node === 'string') made.push({ type: 'text', value: node });
    else made.push(...(handlers.get(node.name)?.(node) ?? inside(node.children)));
  }
  return made;
}

const blocksInside: Handler = ({ children }) => toBlocks(inside(children));

const inlineCode: Handler = ({ children }) => [{ type: 'inlineCode', value: linesIn(children) }];

const emphasis: Handler = ({ children }) => [{ type: 'emphasis', children: inLine(children) }];

const strong: Handler = ({ children }) => [{ type: 'strong', children: inLine(children) }];

const deletion: Handler = ({ children }) => [{ type: 'delete', children: inLine(children) }];

const nothing: Handler = () => [];

function paragraphOf({ children }: HtmlElement): RootContent[] {
  const made = paragraph(inside(children));
  return made.children.length > 0 ? [made] : [];
}

function heading({ name, children }: HtmlElement): RootContent[] {
  const depth = Number(name.slice(1)) as Heading['depth'];
  return [
    { type: 'heading', depth, children: withoutOuterBreaks(inside(children)) as PhrasingContent[] },
  ];
}

/** Markdown has no captions: that of a table is a paragraph before it. */
function captionOf({ children }: HtmlElement): RootContent[] {
  const caption = children.find(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'caption',
  );
  return caption === undefined ? [] : paragraphOf(caption);
}

function link(element: HtmlElement): RootContent[] {
  const url = valueOf(element, 'href') ?? '';
  return [{ type: 'link', url, title: titleOf(element), children: inLine(element.children) }];
}

function image(element: HtmlElement): RootContent[] {
  const url = valueOf(element, 'src') ?? '';
  return [{ type: 'image', url, title: titleOf(element), alt: oneLine(valueOf(element, 'alt')) }];
}

function code({ children }: HtmlElement): RootContent[] {
  const inner = children.find(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'code',
  );
  const language = inner && classesOf(inner).find((name) => name.startsWith('language-'));
  const lang = language?.slice('language-'.length) ?? '';
  return [
    { type: 'code', lang: lang === '' ? null : lang, value: linesIn(children).replace(/\n+$/, '') },
  ];
}

function linesIn(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.name === 'br' ? '\n' : linesIn(node.children);
    })
    .join('');
}

/** A sound or a film is a link to its file, behind the picture that stands for it. */
function media(element: HtmlElement): RootContent[] {
  const children = inside(element.children);
  if (holdsBlocks(children) || holdsLink(children)) return children;
  const source = element.children.find(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'source',
  );
  const url = valueOf(element, 'src') ?? (source && valueOf(source, 'src')) ?? '';
  const poster = element.name === 'video' ? (valueOf(element, 'poster') ?? '') : '';
  const made: Link = {
    type: 'link',
    url,
    title: titleOf(element),
    children:
      poster === ''
        ? (children as PhrasingContent[])
        : [{ type: 'image', url: poster, title: null, alt: wordsOf(children) }],
  };
  return [made];
}

function holdsLink(nodes: readonly Nodes[]): boolean {
  return nodes.some(
    (node) => node.type === 'link' || ('children' in node && holdsLink(node.children)),
  );
}

function wordsOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'children' in node ? wordsOf(node.children) : '';
    })
    .join('');
}

function quotation({ children }: HtmlElement): RootContent[] {
  return [{ type: 'text', value: '"' }, ...inside(children), { type: 'text', value: '"' }];
}

/** A box to tick that is not at the start of a row. */
function checkbox(element: HtmlElement): RootContent[] {
  if (valueOf(element, 'disabled') !== undefined) return [];
  const isChecked = valueOf(element, 'checked') !== undefined;
  return [{ type: 'text', value: isChecked ? '[x]' : '[ ]' }];
}

function formula(element: HtmlElement): RootContent[] {
  const value = textIn(element.children)
    .replaceAll(/[\t\n\v\f\r ]+/g, ' ')
    .trim();
  const isBlock = valueOf(element, 'display') === 'block';
  return [isBlock ? { type: 'math', value } : { type: 'inlineMath', value }];
}

function footnotes({ children }: HtmlElement): RootContent[] {
  return children.flatMap((item): RootContent[] => {
    if (typeof item === 'string') return [];
    const identifier = valueOf(item, 'id') ?? '';
    return [
      {
        type: 'footnoteDefinition',
        identifier,
        children: toBlocks(inside(item.children)) as ListItem['children'],
      },
    ];
  });
}

function inLine(nodes: readonly HtmlNode[]): PhrasingContent[] {
  return inside(nodes) as PhrasingContent[];
}

function titleOf(element: HtmlElement): string | null {
  const title = oneLine(valueOf(element, 'title'));
  return title === '' ? null : title;
}

function oneLine(text = ''): string {
  return text.replaceAll(/[\t\n\v\f\r ]+/g, ' ').trim();
}

function handlersFor(elements: string, handler: Handler): [string, Handler][] {
  return elements.split(' ').map((name) => [name, handler]);
}

/** Of other elements, only what is in them is told. */
const handlers: ReadonlyMap<string, Handler> = new Map([
  ...handlersFor(
    'area caption col colgroup datalist menu optgroup option param source track',
    nothing,
  ),
  ...handlersFor(
    'address article aside center div fieldset figcaption figure footer',
    blocksInside,
  ),
  ...handlersFor('header hgroup legend main nav picture section', blocksInside),
  ...handlersFor('em i mark u', emphasis),
  ...handlersFor('b strong', strong),
  ...handlersFor('del s strike', deletion),
  ...handlersFor('code kbd samp tt var', inlineCode),
  ...handlersFor('h1 h2 h3 h4 h5 h6', heading),
  ...handlersFor('p summary', paragraphOf),
  ...handlersFor('audio video', media),
  ...handlersFor('ol ul dir', (element) =>
    hasLetters(element) ? letteredRows(element, inside) : [list(element, inside)],
  ),
  ...handlersFor('li dd dt', (element) => [listItem(element, inside)]),
  ['a', link],
  ['img', image],
  ['pre', code],
  [
    'blockquote',
    (element) => [{ type: 'blockquote', children: blocksInside(element) as ListItem['children'] }],
  ],
  [
    'dl',
    (element) =>
      isAligned(element)
        ? [{ type: 'code', lang: 'gloss', value: alignedText(element) }]
        : definitionList(element, inside),
  ],
  ['table', (element) => [...captionOf(element), table(element, inside)]],
  ['q', quotation],
  ['input', checkbox],
  ['br', () => [{ type: 'break' }]],
  ['hr', () => [{ type: 'thematicBreak' }]],
  ['wbr', () => [{ type: 'text', value: '\u200B' }]],
  ['math', formula],
  [
    'footnote',
    (element) => [{ type: 'footnoteReference', identifier: valueOf(element, 'id') ?? '' }],
  ],
  ['footnotes', footnotes],
]);

/** Joins texts that stand side by side, and takes spaces away at the edges of lines. */
function tidy(parent: Extract<Nodes, { children: unknown }>): void {
  const isLine = ['heading', 'paragraph', 'root'].includes(parent.type);
  const kept: Nodes[] = [];
  for (const node of parent.children) {
    const last = kept.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else kept.push(node);
  }
  const [first] = kept;
  const last = kept.at(-1);
  if (isLine && first?.type === 'text') first.value = first.value.replace(/^[\t ]+/, '');
  if (isLine && last?.type === 'text') last.value = last.value.replace(/[\t ]+$/, '');
  parent.children = kept.filter(
    (node) => node.type !== 'text' || node.value !== '',
  ) as typeof parent.children;
  for (const node of kept) if ('children' in node) tidy(node);
}
