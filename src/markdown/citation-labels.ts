/**
 * The words for a place in a work and CSL's names for them: the labels of locators in the CSL 1.0.2
 * specification, appendix "Locators". Singular, plural and usual abbreviations in English, whose
 * full stop may be left out.
 */
const wordsOf: Readonly<Record<string, string>> = {
  act: 'act acts',
  appendix: 'appendix appendices app. apps.',
  'article-locator': 'article articles art. arts.',
  book: 'book books bk. bks.',
  canon: 'canon canons can. cann.',
  chapter: 'chapter chapters ch. chs. chap. chaps.',
  column: 'column columns col. cols.',
  elocation: 'location locations loc. locs.',
  equation: 'equation equations eq. eqs. eqn. eqns.',
  figure: 'figure figures fig. figs.',
  folio: 'folio folios fol. fols.',
  issue: 'issue issues number numbers no. nos.',
  line: 'line lines l. ll.',
  note: 'note notes n. nn.',
  opus: 'opus opera op. opp.',
  page: 'page pages p. pp.',
  paragraph: 'paragraph paragraphs para. paras. ¶ ¶¶',
  part: 'part parts pt. pts.',
  rule: 'rule rules r. rr.',
  scene: 'scene scenes sc. scs.',
  section: 'section sections sec. secs. § §§',
  'sub-verbo': 'sub_verbo sub_verbis s.v. s.vv.',
  supplement: 'supplement supplements supp. supps. suppl.',
  table: 'table tables tbl. tbls. tab. tabs.',
  timestamp: 'timestamp timestamps',
  'title-locator': 'title titles tit. tits.',
  verse: 'verse verses v. vv.',
  volume: 'volume volumes vol. vols.',
};

const labelOf = new Map(
  Object.entries(wordsOf).flatMap(([label, words]) =>
    words.split(' ').map((word): [string, string] => [plain(word), label]),
  ),
);

/** A full stop or a sign ends its word; another word must not go on. */
const END = '(?:\\.|(?<=[§¶])|(?![\\p{L}\\p{N}.]))';
const LABEL = new RegExp(
  `^(${[...labelOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+').replaceAll('.', '\\.'))
    .join('|')})${END}\\s*`,
  'iu',
);

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '').replaceAll('_', ' ');
}

/**
 * Reads the word for a place at the beginning of a text.
 *
 * @returns CSL's label and what follows the word; undefined when there is no such word
 */
export function readLabel(text: string): { label: string; rest: string } | undefined {
  const match = LABEL.exec(text);
  if (match === null) return undefined;
  const label = labelOf.get(plain((match[1] ?? '').replaceAll(/\s+/g, ' ')));
  return label === undefined ? undefined : { label, rest: text.slice(match[0].length) };
}
