import { nearest } from '../../site/nearest.ts';
import { sectionName } from '../../site/data/cv/section-names.ts';

/** A section of the file, or one that is made of what the site has. */
export type PlannedSection =
  { from: 'file'; index: number } | { from: 'works' | 'collection'; name: string };

/** The sections of a page that shows a CV, in their order. */
export interface Plan {
  sections: PlannedSection[];
  /** Names that are asked for and stand for nothing, with their place in the list. */
  unknown: { name: string; index: number; meant: string | undefined }[];
  /** Names of things that the site could have and has not. */
  empty: { name: string; index: number }[];
}

/** Sections that are added by themselves, in this order. */
export const usualSections: readonly string[] = ['publications', 'talks', 'teaching'];

/** Sections that are made of the bibliography. */
const ofWorks = ['publications', 'selected'];

/**
 * Decides which sections a CV has, and in which order. What the file says of something comes before
 * what the site knows of it.
 *
 * @param own names of the sections of the file
 * @param wanted names that front matter lists; undefined shows all there is
 * @param counts how many the site has of works and of each collection, by name
 */
export function planSections(
  own: readonly string[],
  wanted: readonly string[] | undefined,
  counts: ReadonlyMap<string, number>,
): Plan {
  const plan: Plan = { sections: [], unknown: [], empty: [] };
  const ofSite = (name: string): PlannedSection => ({
    from: ofWorks.includes(name) ? 'works' : 'collection',
    name,
  });
  if (wanted === undefined) {
    plan.sections.push(...own.map((_, index) => ({ from: 'file' as const, index })));
    for (const name of usualSections) {
      if (!own.includes(name) && (counts.get(name) ?? 0) > 0) plan.sections.push(ofSite(name));
    }
    return plan;
  }
  for (const [place, written] of wanted.entries()) {
    const name = sectionName(written);
    const index = own.indexOf(name);
    const count = counts.get(name);
    if (index !== -1) plan.sections.push({ from: 'file', index });
    else if (count === undefined) {
      const meant = nearest(name, [...own, ...counts.keys()]);
      plan.unknown.push({ name: written, index: place, meant });
    } else if (count === 0) plan.empty.push({ name: written, index: place });
    else plan.sections.push(ofSite(name));
  }
  return plan;
}
