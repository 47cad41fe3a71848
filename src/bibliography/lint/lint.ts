import type { ContentError } from '../../site/content-error.ts';
import type { Work } from '../work.ts';
import { gatherMaterial, type BibliographyFile, type Rule } from './material.ts';
import { backwardPages } from './rules/backward-pages.ts';
import { capitalTitle } from './rules/capital-title.ts';
import { doiInUrl } from './rules/doi-in-url.ts';
import { duplicateDoi } from './rules/duplicate-doi.ts';
import { duplicateTitle } from './rules/duplicate-title.ts';
import { hiddenAnnotation } from './rules/hidden-annotation.ts';
import { htmlInField } from './rules/html-in-field.ts';
import { lostAddress } from './rules/lost-address.ts';
import { misspelledField } from './rules/misspelled-field.ts';
import { missingAuthor } from './rules/missing-author.ts';
import { nameSeparators } from './rules/name-separators.ts';
import { notUtf8 } from './rules/not-utf8.ts';
import { oddDate } from './rules/odd-date.ts';
import { slips } from './rules/slips.ts';
import { suggestedVersion } from './rules/suggested-version.ts';
import { unexplainedMark } from './rules/unexplained-mark.ts';
import { wrongOrcid } from './rules/wrong-orcid.ts';

const RULES: readonly Rule[] = [
  notUtf8,
  duplicateDoi,
  suggestedVersion,
  duplicateTitle,
  capitalTitle,
  missingAuthor,
  oddDate,
  backwardPages,
  misspelledField,
  unexplainedMark,
  hiddenAnnotation,
  doiInUrl,
  nameSeparators,
  htmlInField,
  lostAddress,
  wrongOrcid,
  slips,
];

/**
 * Looks for what is right to read but likely wrong, beside what the reader reports itself. Meant to
 * be asked for, not for every build.
 *
 * @param works as `readBibliography` returns them
 * @param files the same files that they were read from
 */
export function lintWorks(
  works: readonly Work[],
  files: readonly BibliographyFile[],
): ContentError[] {
  const material = gatherMaterial(works, files);
  return RULES.flatMap((rule) => rule(material));
}
