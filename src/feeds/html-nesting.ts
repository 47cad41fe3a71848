import type { HtmlElement } from './html-tree.ts';

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements without content or end tag. */
export const voidElements = names('area base br col embed hr img input link meta source track wbr');

/** Elements whose content is text, whatever it looks like. */
export const rawElements = names('script style');

/** Elements with rules of their own, which pages of the engine hardly have. */
const strange = names(
  'applet body frame frameset head html iframe image isindex keygen listing marquee nobr noembed noframes object param plaintext template textarea title xmp',
);

/** Start tags before which an open paragraph ends. */
const endsParagraph = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);

/** Elements within which a paragraph outside of them does not end. */
const paragraphBorder = names('button caption td th');

const headings = names('h1 h2 h3 h4 h5 h6');

/** Elements that cannot be in another of their name. */
const notInItself = names('a button form select');

/** Where an element must stand, for its end and that of what is before it to be where they are written. */
const parentsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['caption', names('table')],
  ['colgroup', names('table')],
  ['col', names('colgroup')],
  ['thead', names('table')],
  ['tbody', names('table')],
  ['tfoot', names('table')],
  ['tr', names('thead tbody tfoot')],
  ['td', names('tr')],
  ['th', names('tr')],
  ['li', names('ul ol menu')],
  ['dt', names('dl div')],
  ['dd', names('dl div')],
  ['option', names('select optgroup datalist')],
  ['optgroup', names('select')],
  ['rt', names('ruby')],
  ['rp', names('ruby')],
  ['rb', names('')],
  ['rtc', names('')],
]);

/** Elements that can hold nothing but these, and no text. */
const childrenOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['table', names('caption colgroup thead tbody tfoot')],
  ['colgroup', names('col')],
  ['thead', names('tr')],
  ['tbody', names('tr')],
  ['tfoot', names('tr')],
  ['tr', names('td th')],
  ['select', names('option optgroup')],
  ['optgroup', names('option')],
  ['option', names('')],
]);

/** HTML in a drawing or a formula ends it, or is HTML again in some places. */
const neverForeign = names(
  'b big blockquote body br center code dd div dl dt em embed foreignObject foreignobject font h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var annotation-xml',
);

/** Elements of drawings and formulas whose content is HTML. */
const holdsHtml = names('annotation-xml desc mi mn mo ms mtext title');

/** The root of a drawing or a formula. */
export const foreignRoots = names('svg math');

/**
 * Whether a browser puts an element where its start tag stands.
 *
 * @param open the elements around it, the outermost first
 * @param isForeign whether they are in a drawing or a formula
 */
export function fits(name: string, open: readonly HtmlElement[], isForeign: boolean): boolean {
  const parent = open.at(-1)?.name ?? '';
  if (isForeign) return !neverForeign.has(name) && !holdsHtml.has(parent);
  if (strange.has(name)) return false;
  const parents = parentsOf.get(name);
  if (parents !== undefined) {
    if (!parents.has(parent)) return false;
    if (parent === 'div' && open.at(-2)?.name !== 'dl') return false;
  }
  if (childrenOf.get(parent)?.has(name) === false) return false;
  if (headings.has(name) && headings.has(parent)) return false;
  if (notInItself.has(name) && open.some((element) => element.name === name)) return false;
  return !endsParagraph.has(name) || !isInParagraph(open);
}

/** Whether text may stand in an element; white space may everywhere. */
export function holdsText(element: HtmlElement | undefined): boolean {
  return element === undefined || element.name === 'option' || !childrenOf.has(element.name);
}

function isInParagraph(open: readonly HtmlElement[]): boolean {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const name = open[index]?.name ?? '';
    if (name === 'p') return true;
    if (paragraphBorder.has(name)) return false;
  }
  return false;
}
