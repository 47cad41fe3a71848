import {
  bundledLanguages,
  bundledLanguagesAlias,
  createCssVariablesTheme,
  createHighlighter,
  type BundledLanguage,
  type Highlighter,
} from 'shiki';

/** Colours come from the style sheet, so that one HTML serves the light and the dark theme. */
const theme = createCssVariablesTheme({ name: 'octavo', variablePrefix: '--code-' });

let highlighter: Promise<Highlighter> | undefined;

/** Names that mean "no highlighting". */
const plainNames = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'console-output']);

/** @returns whether code in this language can be highlighted, or is plain text on purpose */
export function isKnownLanguage(language: string): boolean {
  return (
    plainNames.has(language) || language in bundledLanguages || language in bundledLanguagesAlias
  );
}

/** Every language that code can be highlighted in, for "did you mean". */
export function knownLanguages(): string[] {
  return [...Object.keys(bundledLanguages), ...Object.keys(bundledLanguagesAlias)];
}

/**
 * Highlights code with Shiki; each language's grammar is loaded when it is first needed.
 *
 * @param language a Shiki name or alias; anything else is shown plain
 * @returns a `<pre>` element
 */
export async function highlight(code: string, language: string | undefined): Promise<string> {
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  const name = language?.toLowerCase() ?? '';
  const isPlain = plainNames.has(name) || !isKnownLanguage(name);
  if (!isPlain && !shiki.getLoadedLanguages().includes(name)) {
    await shiki.loadLanguage(name as BundledLanguage);
  }
  return shiki.codeToHtml(code, { lang: isPlain ? 'text' : name, theme: 'octavo' });
}
