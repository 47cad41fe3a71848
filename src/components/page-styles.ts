import katex from 'katex/dist/katex.min.css?url';
import blocks from '../styles/blocks.css?url';
import code from '../styles/code.css?url';
import figures from '../styles/figures.css?url';
import filter from '../styles/filter.css?url';
import math from '../styles/math.css?url';
import paper from '../styles/paper.css?url';
import sidenotes from '../styles/sidenotes.css?url';

/** Finds elements that have one of these classes. */
function classed(names: string): RegExp {
  return new RegExp(`class="[^"]*\\b(?:${names})\\b`);
}

/** Style sheets for what most pages do not show, each with what in a page needs it. */
const sheets: readonly { href: string; needed: readonly RegExp[] }[] = [
  { href: katex, needed: [classed('katex')] },
  { href: math, needed: [classed('katex-display|theorem|proof')] },
  { href: code, needed: [classed('shiki|code')] },
  {
    href: figures,
    needed: [/<(?:figure|video|audio|video-embed|animated-image)\b/, classed('dark-image|zoom')],
  },
  {
    href: blocks,
    needed: [classed('callout|details|task-list-item'), /<(?:tab-group|abbr)\b/],
  },
  { href: sidenotes, needed: [classed('sidenote|place-\\w+|caption-margin|footnotes')] },
  { href: paper, needed: [/<article class="[^"]*\bpaper\b/] },
  { href: filter, needed: [/<work-filter\b/] },
];

/**
 * The style sheets that a page needs beside the one that all have.
 *
 * @param html body of the page
 * @returns their addresses
 */
export function pageStyles(html: string): string[] {
  return sheets
    .filter(({ needed }) => needed.some((sign) => sign.test(html)))
    .map(({ href }) => href);
}
