import type { ContentError } from '../site/content-error.ts';
import type { Work } from '../bibliography/work.ts';
import type { WorkTexts } from './compiled-work.ts';
import { digestOf } from './text-cache.ts';
import type { TextWork } from './text-work.ts';
import { compileWorkTexts } from './work-texts.ts';

/** A work with the languages of its pages. */
export interface ListedWork {
  work: Work;
  languages: readonly string[];
}

/**
 * What is said of the works of a bibliography, typeset. Kept as one: where nothing has changed, no
 * work is looked into.
 *
 * @param digest identifies the bibliography
 * @returns in the order of the works
 */
export async function keptWorkTexts(
  listed: readonly ListedWork[],
  digest: string,
  textWork: TextWork,
): Promise<{ texts: readonly WorkTexts[]; errors: ContentError[] }> {
  const { cache, site, style, keyParts } = textWork;
  const languages = listed.map((one) => one.languages);
  const shown = JSON.stringify([site.settings, languages]);
  const key = digestOf('works', digest, shown, style.digest, ...keyParts);
  const kept = await cache.get<WorkTexts[]>(key);
  if (kept !== undefined && areThere(kept, textWork)) return { texts: kept, errors: [] };
  const texts: WorkTexts[] = [];
  const errors: ContentError[] = [];
  for (const one of listed) {
    const compiled = await compileWorkTexts(one.work, one.languages, textWork);
    texts.push(compiled.texts);
    errors.push(...compiled.errors);
  }
  // A mistake is told by every build.
  if (errors.length === 0) await cache.set(key, texts);
  return { texts, errors };
}

/** Whether the cache has what is not kept with them. */
function areThere(kept: readonly WorkTexts[], { cache }: TextWork): boolean {
  return kept.every(({ bodyKey }) => cache.use(bodyKey));
}
