/** What the elements of HTML are, as far as reading and writing them goes. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const voidElements = words('area base br col embed hr img input link meta source track wbr');

/** Their content is no Markdown, and no tag begins in it. */
const literalElements = words('script style textarea svg math d-code d-math dt-code dt-math');

const blockElements = words(`
  address article aside blockquote body center details dialog dd div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 head header hr html import-tab import-tabs li main nav noscript ol p pre
  script section style summary swiper-container swiper-slide table tbody td tfoot th thead tr ul
  img-comparison-slider d-abstract d-appendix dt-appendix d-article dt-article d-bibliography
  dt-bibliography d-byline dt-byline d-citation-list d-contents d-figure d-footnote-list d-front-matter
  d-interstitial d-title d-toc dt-banner
`);

const inlineElements = words(`
  a abbr acronym b bdi bdo big br button cite code data del dfn em embed font i iframe img input ins kbd
  label link map mark math meta meter object output param picture progress q rp rt ruby s samp select
  option small source span strike strong sub sup svg textarea time title track tt u var video audio wbr
  area base canvas col colgroup caption marquee
`);

/** Elements whose end tag may be left out. */
const optionalEnd = words('p li td th tr thead tbody tfoot dt dd option colgroup body html');

/** Elements of a line for which Markdown has no words, and which Octavo shows. */
const keptElements = words('abbr bdi bdo ins mark q rp rt ruby small sub sup time u');

/** What does nothing without a script or a server. */
const idleElements = words(`
  base canvas datalist fieldset form input label link map area meta noscript option output param progress
  meter select template textarea title
`);

/** What is closed by the beginning of what. */
const closedBy: Readonly<Record<string, ReadonlySet<string>>> = {
  p: words('p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre hr li td th tr'),
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  td: words('td th tr tbody thead tfoot'),
  th: words('td th tr tbody thead tfoot'),
  tr: words('tr tbody thead tfoot'),
  thead: words('tbody tfoot'),
  tbody: words('tbody tfoot'),
  option: words('option'),
};

/** Elements of HTML, those of Distill, and others with a hyphen, which a script knows. */
export function isKnownElement(name: string): boolean {
  return blockElements.has(name) || inlineElements.has(name) || name.includes('-');
}

/** Whether it has no content and no end tag. */
export function isVoid(name: string): boolean {
  return voidElements.has(name);
}

/** Whether its content is no Markdown, and no tag begins in it. */
export function isLiteral(name: string): boolean {
  return literalElements.has(name);
}

/** Whether it stands by itself, and not in a line. */
export function isBlock(name: string): boolean {
  return blockElements.has(name);
}

/** Whether Octavo shows it where it stands in a line, for want of words of Markdown. */
export function isKept(name: string): boolean {
  return keptElements.has(name);
}

/** Whether it does nothing without a script or a server. */
export function isIdle(name: string): boolean {
  return idleElements.has(name);
}

/** Whether its end tag may be left out. */
export function hasOptionalEnd(name: string): boolean {
  return optionalEnd.has(name);
}

/** Whether an open element ends where another begins. */
export function closesBefore(open: string, next: string): boolean {
  return closedBy[open]?.has(next) === true;
}
