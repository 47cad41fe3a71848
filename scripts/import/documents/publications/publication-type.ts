/** BibTeX' type of a publication, and the field that holds where it appeared. */
export interface PublicationType {
  type: string;
  venueField: string | undefined;
}

/** academicpages' categories of publications. */
const ofCategory: Readonly<Record<string, PublicationType>> = {
  manuscripts: { type: 'article', venueField: 'journal' },
  journals: { type: 'article', venueField: 'journal' },
  articles: { type: 'article', venueField: 'journal' },
  conferences: { type: 'inproceedings', venueField: 'booktitle' },
  workshops: { type: 'inproceedings', venueField: 'booktitle' },
  books: { type: 'book', venueField: 'publisher' },
  chapters: { type: 'incollection', venueField: 'booktitle' },
  theses: { type: 'phdthesis', venueField: 'school' },
  preprints: { type: 'misc', venueField: 'howpublished' },
  reports: { type: 'techreport', venueField: 'institution' },
};

const ofVenue: readonly (readonly [RegExp, PublicationType])[] = [
  [
    /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn|pre-?prints?|under review|submitted)\b/i,
    { type: 'misc', venueField: 'howpublished' },
  ],
  [/\b(?:ph\.?d|doctoral|dissertation)\b/i, { type: 'phdthesis', venueField: 'school' }],
  [
    /\bmaster(?:'s|s|’s)?\s+thesis\b|\bm\.?sc\.?\b/i,
    { type: 'mastersthesis', venueField: 'school' },
  ],
  [/\btechnical report\b/i, { type: 'techreport', venueField: 'institution' }],
  [
    /\b(?:conference|workshop|symposium|congress|congresso|congreso|colloquium|proc\.?|conf\.?|tagung|kongress|neurips|nips|icml|iclr|cvpr|iccv|eccv|aaai|ijcai|acl|emnlp|naacl|chi|kdd|www|sigir|icra|iros|uai|aistats|interspeech|icassp)\b|^proceedings of (?!the (?:national academy|royal society|ieee|london|american mathematical))/i,
    { type: 'inproceedings', venueField: 'booktitle' },
  ],
];

/**
 * Finds what a publication is from academicpages' keys.
 *
 * @param category of publications, as academicpages has them in its settings
 * @param venue where it appeared
 */
export function publicationType(category: string | undefined, venue: string): PublicationType {
  const byVenue = ofVenue.find(([pattern]) => pattern.test(venue))?.[1];
  const key = category?.toLowerCase() ?? '';
  const byCategory = Object.hasOwn(ofCategory, key) ? ofCategory[key] : undefined;
  // “manuscripts” is where papers go by default; a preprint among them says so itself.
  if (byCategory?.type === 'article' && byVenue?.type === 'misc') return byVenue;
  const found = byCategory ?? byVenue;
  if (found !== undefined) return found;
  return venue === ''
    ? { type: 'misc', venueField: undefined }
    : { type: 'article', venueField: 'journal' };
}
