import { fieldTypes } from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { MANAGER_FIELDS, SITE_FIELDS } from '../fields/site-fields.ts';

/** BibTeX's own fields, biblatex' common ones, and those that only a site reads: worth a correction. */
const OFTEN_WRITTEN: ReadonlySet<string> = new Set([
  ...`abstract address annote author booktitle chapter date edition editor eprint archiveprefix
  howpublished institution issn journal journaltitle keywords location month note number
  organization pages primaryclass publisher recipient school series shelfmark subtitle title type volume year
  crossref language urldate version`.split(/\s+/),
  ...SITE_FIELDS,
]);

/** Fields that databases, publishers, reference managers and other generators write. */
const WRITTEN_BY_MACHINES: ReadonlySet<string> = new Set(
  [
    // INSPIRE, ADS, arXiv, HAL, DBLP, ACM, MathSciNet, zbMATH, RePEc, OSTI.
    `acmid adsnote adsurl archive article-number article_number articleno arxivid bibcode bibsource
    biburl cdate collaboration domain hal_id hal_version eprintid fjournal court handle jel lastchecked msc acm ccs pacs reporter udc mrclass mrnumber mrreviewer
    numpages osti_id reportnumber slaccitation urn zbl zblnumber zbmath`,
    // Web of Science, Scopus, PubMed, Ovid, RIS turned into BibTeX.
    `abbrev_source_title affiliations an art_number article_type author-email author_keywords
    authorkeywords book-group-author chemicals_cas citedby coden correspondence_address1 da db
    doc-delivery-number document_type dp early-access-date earlyaccessdate eissn isi journal-iso
    keywords-plus l3 m3 manufacturers medline meeting nlmuniqueid number-of-cited-references
    oa orcid orcid-numbers page_count pmc pub_date publication-type publication_stage pubmed
    pubmedid references research-areas researcherid-numbers rn source sponsors subject t2
    times-cited tradenames ty unique-id usage-count-last-180-days usage-count-since-2013`,
    // Zotero, Mendeley, JabRef, BibDesk, Papers, EndNote, CiteULike, ReadCube, Google.
    `accessdate accessed added-at advisor affil affiliation annotations callnumber citation
    citation-subset citekey collection committee conference contributor copyright country created
    creationdate day description doi-url electronic event eventplace extra format genre googlebooks
    identifier image internal-note interhash intrahash issued keyword lang lccn libraryid license localfile
    modificationdate modified notes place posted-at presented_at privnote refid review rights
    supervisor tag tags uri web zsccnumber`,
    // How a Japanese name is read, for sorting.
    'yomi',
    // HugoBlox, jekyll-scholar, BibBase, academicpages.
    `abbrv bibtex_key display equal_contrib featured highlight image_caption link links math paper
    projects publication publication_short publication_type site slide_url teaser thumb thumbnail`,
  ]
    .join(' ')
    .split(/\s+/),
);
const MANY_FORMS = [
  MANAGER_FIELDS,
  // Emacs' fields that are not filled in, biblatex' annotations, and families of fields.
  /^(?:opt|alt)[a-z]+$/,
  /\+an(?::|$)/,
  /^(?:bdsk|citeulike|funding|web-of-science|zotero|papers\d|bibbase|x|url)[-_]/,
  /^__/,
];

let fromFormat: ReadonlySet<string> | undefined;

/** Whether anybody is known to write a field: BibTeX, biblatex, a site, a database, a manager. */
export function isKnownField(name: string): boolean {
  // The format's own names, in citation-js' table of them.
  fromFormat ??= new Set(Object.keys(fieldTypes));
  return (
    fromFormat.has(name) ||
    OFTEN_WRITTEN.has(name) ||
    WRITTEN_BY_MACHINES.has(name) ||
    MANY_FORMS.some((form) => form.test(name))
  );
}

/**
 * The field that was meant by an unknown one, when it is one slip away: a letter too many, too few,
 * wrong, or two that changed places.
 *
 * @example meantField('tilte') // 'title'
 */
export function meantField(name: string): string | undefined {
  if (/\d/.test(name) || name.length < 4) return undefined;
  for (const known of OFTEN_WRITTEN) {
    if (known.length >= 4 && isOneSlip(name, known)) return known;
  }
  return undefined;
}

function isOneSlip(written: string, meant: string): boolean {
  let start = 0;
  while (start < meant.length && written[start] === meant[start]) start += 1;
  const [left, right] = [written.slice(start), meant.slice(start)];
  if (left.slice(1) === right || left === right.slice(1)) return true;
  const swapped = (right[1] ?? '') + (right[0] ?? '') + right.slice(2);
  // Of short words, one letter makes another: `data` is not `date`.
  return left === swapped || (meant.length > 4 && left.slice(1) === right.slice(1));
}
