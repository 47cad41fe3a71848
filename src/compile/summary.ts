import { fillTokens } from '../markdown/fills.ts';
import type { RenderedText } from '../markdown/render.ts';
import type { CompiledCitations } from './citations.ts';
import { decodeEntities, withoutTags } from './html.ts';
import { labelText } from './resolve-fill.ts';
import type { TextWork } from './text-work.ts';

/**
 * The summary of a text in plain words: its labels in its language, and for `@key` what readers see.
 *
 * @param citationsKey where the cache keeps its citations
 */
export async function summaryInWords(
  rendered: RenderedText,
  language: string,
  citationsKey: string | undefined,
  { cache, site }: TextWork,
): Promise<string> {
  const { fills } = rendered;
  const summary = fillTokens(rendered.summary, (index) => {
    const fill = fills[index];
    return fill?.kind === 'label' ? labelText(fill, language, site.settings) : '';
  });
  if (citationsKey === undefined || !summary.includes('@')) return summary;
  const citations = await cache.get<CompiledCitations>(citationsKey);
  let words = '';
  let rest = summary;
  for (const [index, fill] of fills.entries()) {
    const html = citations?.fills[index];
    if (fill.kind !== 'citation' || !fill.isInText || html === undefined) continue;
    const key = `@${fill.items[0]?.key ?? ''}`;
    const place = rest.indexOf(key);
    if (place === -1) break;
    words += rest.slice(0, place) + decodeEntities(withoutTags(html));
    rest = rest.slice(place + key.length);
  }
  return words + rest;
}
