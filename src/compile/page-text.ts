import { optionsFromEnvironment } from '../site/options.ts';
import { readText } from './read-text.ts';
import type { CompiledText } from './text.ts';
import { TextCache } from './text-cache.ts';

type PageText = ReturnType<typeof readText>;

let cache: TextCache | undefined;

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
  cache ??= new TextCache(optionsFromEnvironment(process.cwd()).cacheFolder);
  const result = readText(text, cache, template);
  last = { text, template, result };
  return result;
}
