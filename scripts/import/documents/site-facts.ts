import type { SiteFacts } from '../front-matter/key-table.ts';
import { lineOf, listOf, mappingOf, textOf } from '../front-matter/values.ts';
import type { DocumentsJob } from '../types.ts';
import type { Target } from './target.ts';

/** What the new site will have, by which pages are told what they can show. */
export function siteFacts(
  targets: readonly Target[],
  bibliographies: readonly string[],
  citationKeys: ReadonlySet<string>,
  { site, hasComments, showsProfile }: DocumentsJob,
): SiteFacts {
  const isSelected = /(?:^|,)\s*selected\s*=\s*[{"]?\s*(?:true|yes|[1-9]\d*)/im;
  return {
    owner: ownerOf(site.config),
    hasComments,
    showsProfile,
    citationKeys,
    hasNews: targets.some(({ collection }) => collection === 'news'),
    hasPosts: targets.some(
      ({ kind, own, document: { frontMatter } }) =>
        kind === 'post' && own.draft !== true && frontMatter.published !== false,
    ),
    hasSelectedPapers: bibliographies.some((text) => isSelected.test(text)),
    projectCategories: new Set(
      targets
        .filter(({ collection }) => collection === 'projects')
        .flatMap(({ document: { frontMatter } }) =>
          listOf(frontMatter.category ?? frontMatter.categories).flatMap(
            (one) => textOf(one) ?? [],
          ),
        ),
    ),
  };
}

/** Name of the author in the settings of al-folio, academicpages and Jekyll's own theme. */
export function ownerOf(config: Readonly<Record<string, unknown>>): string | undefined {
  const parts = ['first_name', 'middle_name', 'last_name'].flatMap(
    (key) => lineOf(config[key]) ?? [],
  );
  if (parts.length > 0) return parts.join(' ');
  return lineOf(mappingOf(config.author).name) ?? lineOf(config.author) ?? lineOf(config.name);
}
