import { fillTokens } from '../markdown/fills.ts';
import type { RenderedText } from '../markdown/render.ts';
import type { CompiledCitations, CompiledReference } from './citations.ts';
import type { CompiledText } from './compiled-text.ts';
import { withoutTags } from './html.ts';
import type { TextCache } from './text-cache.ts';

/**
 * The HTML of a compiled text.
 *
 * @param template overrides the text's own HTML: what Astro made of an `.mdx` file
 * @throws when the cache was emptied since the text was compiled
 */
export async function readText(
  text: CompiledText,
  cache: TextCache,
  template?: string,
): Promise<{
  html: string;
  headings: { depth: number; id: string; html: string }[];
  references: readonly CompiledReference[];
}> {
  const rendered =
    (await cache.get<RenderedText>(text.cacheKey)) ??
    (cache.getForNow(text.cacheKey) as RenderedText | undefined);
  if (rendered === undefined) {
    throw new Error(`The cache has lost the text ${text.cacheKey}. Run the command again.`);
  }
  const citations =
    text.citationsKey === undefined
      ? undefined
      : await cache.get<CompiledCitations>(text.citationsKey);
  const fillAt = (index: number): string => {
    const fill = rendered.fills[index];
    if (fill?.kind === 'html') return fill.html;
    return citations?.fills[index] ?? text.resolved[index] ?? '';
  };
  // In a table of contents a citation is no link, for it stands in one.
  const fillInOutline = (index: number): string =>
    rendered.fills[index]?.kind === 'citation' ? withoutTags(fillAt(index)) : fillAt(index);
  return {
    html: fillTokens(template ?? rendered.template, fillAt),
    headings: rendered.headings.map(({ depth, id, template: line }) => ({
      depth,
      id,
      html: fillTokens(line, fillInOutline),
    })),
    references: citations?.references ?? [],
  };
}
