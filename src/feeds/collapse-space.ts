import type { HtmlElement, HtmlNode } from './html-tree.ts';

/** Elements at whose edges white space is none; `<br>` and `<wbr>` bring their own. */
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center col colgroup dd dialog dir div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre section summary table tbody td tfoot th thead tr ul wbr xmp'.split(
    ' ',
  ),
);

/** Elements that are something in a line, so that white space beside them stays; so is a footnote's number. */
const solid: ReadonlySet<string> = new Set(
  'audio button canvas embed footnote iframe img input math object picture select svg textarea video'.split(
    ' ',
  ),
);

/** Elements that are nothing in a line, whatever is in them. */
const invisible: ReadonlySet<string> = new Set(
  'area base basefont datalist dialog head link meta noembed noframes param rp script source style template title track'.split(
    ' ',
  ),
);

const SPACES = /[\t\n\v\f\r ]+/g;
const NOT_SPACE = /[^\t\n\f\r ]/;

/**
 * Takes the white space away that a browser does not show, as CSS says for `white-space: normal`.
 *
 * @param nodes of a document; they are changed
 */
export function collapseSpace(nodes: HtmlNode[]): HtmlNode[] {
  const root: HtmlElement = { name: '', attributes: [], children: nodes };
  collapseIn(root, true, true);
  return root.children;
}

/**
 * @param isOver whether white space at the start is none
 * @param isEnd the same at the end
 * @returns whether white space that follows is none
 */
function collapseIn(parent: HtmlElement, isOver: boolean, isEnd: boolean): boolean {
  const { children } = parent;
  const kept: HtmlNode[] = [];
  let before = isOver;
  for (const [index, child] of children.entries()) {
    if (typeof child !== 'string') {
      kept.push(child);
      if (blocks.has(child.name)) {
        if (child.name !== 'pre') collapseIn(child, true, true);
        before = true;
      } else if (child.name !== 'math') {
        before = collapseIn(child, before, edgeAfter(children, index) ?? isEnd);
      }
      if (solid.has(child.name)) before = false;
      continue;
    }
    const text = child.replaceAll(SPACES, ' ');
    const start = before && text.startsWith(' ') ? 1 : 0;
    const isOpen = text.length > start && text.endsWith(' ');
    const isDropped = isOpen && (edgeAfter(children, index) ?? isEnd);
    const rest = text.slice(start, isDropped ? -1 : undefined);
    if (rest === '') continue;
    kept.push(rest);
    before = isOpen && !isDropped;
  }
  parent.children = kept;
  return before || isEnd;
}

/**
 * Whether what follows a node begins a block.
 *
 * @returns undefined when nothing follows in its parent
 */
function edgeAfter(siblings: readonly HtmlNode[], index: number): boolean | undefined {
  for (let next = index + 1; next < siblings.length; next += 1) {
    const node = siblings[next] ?? '';
    if (typeof node === 'string') {
      if (NOT_SPACE.test(node)) return false;
      continue;
    }
    if (solid.has(node.name)) return false;
    if (blocks.has(node.name)) return true;
    if (invisible.has(node.name)) continue;
    const within = edgeAfter(node.children, -1);
    if (within !== undefined) return within;
  }
  return undefined;
}
