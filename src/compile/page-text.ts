import { optionsFromEnvironment } from '../site/options.ts';
import { readText, type CompiledText } from './text.ts';
import { TextCache } from './text-cache.ts';

let cache: TextCache | undefined;

/**
 * The HTML of a text, for the page that shows it.
 *
 * @param template overrides the text's own HTML: what Astro made of an `.mdx` file
 */
export function pageText(text: CompiledText, template?: string): ReturnType<typeof readText> {
  cache ??= new TextCache(optionsFromEnvironment(process.cwd()).cacheFolder);
  return readText(text, cache, template);
}
