import katex from 'katex/dist/katex.min.css?url';
import algorithms from '../styles/algorithms.css?inline';
import blocks from '../styles/blocks.css?inline';
import code from '../styles/code.css?inline';
import drawings from '../styles/drawings.css?inline';
import figures from '../styles/figures.css?inline';
import filter from '../styles/filter.css?inline';
import glosses from '../styles/glosses.css?inline';
import languages from '../styles/languages.css?url';
import math from '../styles/math.css?inline';
import paper from '../styles/paper.css?inline';
import profile from '../styles/profile.css?inline';
import sidenotes from '../styles/sidenotes.css?inline';

/** Tells whether something is in a page. */
type Sign = (html: string) => boolean;

/** Elements that have one of these classes, or one that begins so where a name ends with a hyphen. */
function classed(...names: string[]): Sign {
  const whole = names.map((name) => (name.endsWith('-') ? `${name}\\w+` : name));
  const pattern = new RegExp(`class="[^"]*\\b(?:${whole.join('|')})\\b`);
  // Pages have thousands of classes: most of these names are found in none of them much sooner.
  return (html) => names.some((name) => html.includes(name)) && pattern.test(html);
}

/** Elements whose first class begins so. */
function firstClassed(...names: string[]): Sign {
  const pattern = new RegExp(`class="(?:${names.join('|')})`);
  return (html) => pattern.test(html);
}

function elements(...names: string[]): Sign {
  const pattern = new RegExp(`<(?:${names.join('|')})\\b`);
  return (html) => pattern.test(html);
}

/** Formulas need more than all the rest does: once a browser has it, it should have it for every page. */
const linked: readonly { href: string; needed: Sign }[] = [
  { href: katex, needed: classed('katex') },
];

/** Style sheets for what most pages do not show, each with what in a page needs it. */
const sheets: readonly { text: string; needed: readonly Sign[] }[] = [
  { text: math, needed: [classed('katex-display', 'theorem', 'proof')] },
  { text: code, needed: [classed('shiki', 'code')] },
  {
    text: figures,
    needed: [
      elements('figure', 'iframe', 'video', 'audio', 'video-embed', 'animated-image'),
      classed('dark-image', 'logos', 'zoom'),
    ],
  },
  { text: algorithms, needed: [classed('algorithm')] },
  { text: glosses, needed: [classed('gloss')] },
  { text: drawings, needed: [classed('drawing')] },
  {
    text: blocks,
    needed: [classed('callout', 'details', 'task-list-item'), elements('tab-group', 'abbr')],
  },
  {
    text: sidenotes,
    needed: [classed('sidenote', 'place-', 'caption-margin', 'footnotes')],
  },
  { text: paper, needed: [elements('article class="[^"]*\\bpaper')] },
  { text: filter, needed: [elements('work-filter')] },
  {
    text: profile,
    needed: [firstClassed('profile', 'portrait', 'social-links', 'beside-name')],
  },
];

/**
 * A title in another language than its page, unless that is one which `languages.css` sets otherwise
 * than English, by its letters or its direction.
 */
const TITLE_LIKE_ENGLISH = /<(?:cite|h1) lang="(?!(?:ar|fa|he|ja|ko|ru|uk|ur|zh)\b)/g;

/** Whether all of a page is in English, titles aside that are set as English is. */
function isSetAsEnglish(html: string, language: string): boolean {
  return language === 'en' && !/\slang="(?!en\b)/.test(html.replaceAll(TITLE_LIKE_ENGLISH, ''));
}

/** Style sheets beside the one that all pages have. */
export interface PageStyles {
  /** Addresses of those that are worth a request, or bring fonts. */
  linked: readonly string[];
  /**
   * Texts of those so small that a request would take longer than they do: browsers wait for each
   * before they draw.
   */
  texts: readonly string[];
}

/**
 * The style sheets that a page needs for what it shows.
 *
 * @param html body of the page
 * @param language of the page
 */
export function pageStyles(html: string, language: string): PageStyles {
  const shown = linked.filter(({ needed }) => needed(html)).map(({ href }) => href);
  return {
    linked: isSetAsEnglish(html, language) ? shown : [languages, ...shown],
    texts: sheets.filter(({ needed }) => needed.some((sign) => sign(html))).map(({ text }) => text),
  };
}
