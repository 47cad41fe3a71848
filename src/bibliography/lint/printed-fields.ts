/** Fields that a bibliography style prints as they stand, so that their text must be right LaTeX. */
export const PRINTED_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'booktitle',
  'booksubtitle',
  'maintitle',
  'journal',
  'journaltitle',
  'publisher',
  'school',
  'institution',
  'organization',
  'series',
]);
