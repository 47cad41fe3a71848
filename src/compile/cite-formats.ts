import { citeFormats, type CiteFormat } from '../bibliography/cite/cite-formats.ts';
import type { CslItem } from '../bibliography/csl-item.ts';
import { linkedHtml, typesetHtml } from './html.ts';
import type { TextWork } from './text.ts';
import { digestOf } from './text-cache.ts';

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

/** Formats what the cache has not got, all together: that takes a fraction of the time. */
export async function keepCiteFormats(
  cited: readonly Cited[],
  { style, typeset, cache }: Pick<TextWork, 'style' | 'typeset' | 'cache'>,
): Promise<void> {
  const missing: Cited[] = [];
  for (const one of cited) {
    if (!(await cache.has(one.formatsKey))) missing.push(one);
  }
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
