import type { CompiledText } from '../compile/compiled-text.ts';
import { readText } from '../compile/read-text.ts';
import { cacheForPages } from './cache-for-pages.ts';

type PageText = ReturnType<typeof readText>;

/** The text that was read last: a page asks for its text and then for its headings. */
let last: { text: CompiledText; template: string | undefined; result: PageText } | undefined;

/**
 * The HTML of a text, for the page that shows it.
 *
 * @param template overrides the text's own HTML: what Astro made of an `.mdx` file
 */
export function pageText(text: CompiledText, template?: string): PageText {
  if (last?.text === text && (template === undefined || last.template === template)) {
    return last.result;
  }
  const result = cacheForPages().then((cache) => readText(text, cache, template));
  last = { text, template, result };
  return result;
}
