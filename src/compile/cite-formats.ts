import { citeFormats, type CiteFormat } from '../bibliography/cite/cite-formats.ts';
import type { CslItem } from '../bibliography/csl-item.ts';
import type { Work } from '../bibliography/work.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { CompiledWork } from './compiled-work.ts';
import { linkedHtml, typesetHtml } from './html.ts';
import { digestOf } from './text-cache.ts';
import type { TextWork } from './text-work.ts';

/** Something that a page offers to be cited. */
export interface Cited {
  item: () => CslItem;
  /** Of the page. */
  language: string;
  /** Under which the cache keeps how to cite it. */
  formatsKey: string;
}

/** The key under which the cache keeps how to cite something. */
export function formatsKeyOf(
  csl: CslItem,
  language: string,
  { style, keyParts }: Pick<TextWork, 'style' | 'keyParts'>,
): string {
  return digestOf('formats', JSON.stringify(csl), style.digest, language, ...keyParts);
}

/** All that pages offer to be cited: posts, and works in each language of their pages. */
export function offeredForCitation(
  entries: readonly CompiledEntry[],
  compiled: readonly CompiledWork[],
  works: readonly Work[],
): Cited[] {
  const posts = entries.flatMap(({ citation, language }): Cited[] =>
    citation === undefined
      ? []
      : [{ item: () => citation.csl, language, formatsKey: citation.formatsKey }],
  );
  const ofWorks = works.flatMap((work, index) =>
    Object.entries(compiled[index]?.formatsKeys ?? {}).map(([language, formatsKey]) => ({
      item: () => work.csl,
      language,
      formatsKey,
    })),
  );
  return [...posts, ...ofWorks];
}

/** Formats what the cache has not got, all together: that takes a fraction of the time. */
export async function keepCiteFormats(
  cited: readonly Cited[],
  { style, typeset, cache }: Pick<TextWork, 'style' | 'typeset' | 'cache'>,
): Promise<void> {
  const missing = cited.filter(({ formatsKey }) => !cache.use(formatsKey));
  for (const [language, ofLanguage] of Map.groupBy(missing, (one) => one.language)) {
    const items = ofLanguage.map(({ item }) => item());
    for (const [index, formats] of citeFormats(items, style, language).entries()) {
      const kept = formats.map(({ label, html }): CiteFormat => ({
        label,
        html: linkedHtml(typesetHtml(html, typeset)),
      }));
      await cache.set(ofLanguage[index]?.formatsKey ?? '', kept);
    }
  }
}
