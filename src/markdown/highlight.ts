import {
  transformerMetaHighlight,
  transformerMetaWordHighlight,
  transformerNotationDiff,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
  transformerRemoveNotationEscape,
} from '@shikijs/transformers';
import {
  bundledLanguages,
  bundledLanguagesAlias,
  bundledLanguagesInfo,
  createCssVariablesTheme,
  createHighlighter,
  type BundledLanguage,
  type Highlighter,
  type ShikiTransformer,
} from 'shiki';
import type { CodeMarks } from './fill-requests.ts';

/** Colours come from the style sheet, so that one HTML serves the light and the dark theme. */
const theme = createCssVariablesTheme({ name: 'octavo', variablePrefix: '--code-' });

let highlighter: Promise<Highlighter> | undefined;

/** Names that mean "no highlighting". */
const plainNames = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'console-output']);

/** @returns whether code in this language can be highlighted, or is plain text on purpose */
export function isKnownLanguage(language: string): boolean {
  return (
    plainNames.has(language) ||
    Object.hasOwn(bundledLanguages, language) ||
    Object.hasOwn(bundledLanguagesAlias, language)
  );
}

/** Every language that code can be highlighted in, for "did you mean". */
export function knownLanguages(): string[] {
  return [...Object.keys(bundledLanguages), ...Object.keys(bundledLanguagesAlias)];
}

/** What can be said in a comment behind `[!code `, for "did you mean". */
export const codeNotations: readonly string[] = ['++', '--', 'highlight', 'hl', 'focus', 'word'];

const transformers: ShikiTransformer[] = [
  transformerMetaHighlight(),
  transformerMetaWordHighlight(),
  atLast(transformerNotationDiff()),
  atLast(transformerNotationHighlight()),
  atLast(transformerNotationFocus()),
  atLast(transformerNotationWordHighlight()),
  // Last: `[\!code ++]` shows how it is written.
  atLast(transformerRemoveNotationEscape()),
];

/**
 * A transformer that does its work on the code when Shiki has marked words in it: Shiki counts lines
 * for that, and a comment alone on its line takes the line with it.
 */
function atLast({ code: transform, ...others }: ShikiTransformer): ShikiTransformer {
  return {
    ...others,
    pre({ children: [code] }) {
      if (code?.type === 'element') transform?.call(this, code);
    },
  };
}

/** Marks lines of a diff as the comments `[!code ++]` and `[!code --]` do. */
function changedLines(changes: CodeMarks['changes']): ShikiTransformer {
  return {
    name: 'octavo:changed-lines',
    line(node, number) {
      const change = changes[number - 1];
      if (change !== undefined) this.addClassToHast(node, ['diff', change]);
    },
  };
}

/**
 * The language of code and those that stand inside it, such as that of a block in Markdown. Shiki
 * colours the latter only if they happen to be loaded already: which they are must not depend on what
 * else a build has highlighted.
 */
async function languagesIn(code: string, name: string): Promise<BundledLanguage[]> {
  const load = { ...bundledLanguages, ...bundledLanguagesAlias }[name];
  const grammars = load === undefined ? [] : (await load()).default;
  const inside = new Set(grammars.flatMap(({ embeddedLangsLazy = [] }) => embeddedLangsLazy));
  if (inside.size === 0) return [name as BundledLanguage];
  const words = new Set(code.toLowerCase().match(/[\w#+-]+/g));
  const named = bundledLanguagesInfo.filter(
    ({ id, aliases = [] }) => inside.has(id) && [id, ...aliases].some((word) => words.has(word)),
  );
  return [name, ...named.map(({ id }) => id)] as BundledLanguage[];
}

/** Highlights code; see `highlight`. */
export type Highlight = typeof highlight;

/**
 * Highlights code with Shiki; each language's grammar is loaded when it is first needed. What its
 * comments of the form `[!code …]` say is done, and they are gone.
 *
 * @param language a Shiki name or alias; anything else is shown plain
 * @returns a `<code>` element, each line a `<span class="line">`
 */
export async function highlight(
  code: string,
  language: string | undefined,
  marks: CodeMarks,
): Promise<string> {
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  const name = language?.toLowerCase() ?? '';
  const isPlain = plainNames.has(name) || !isKnownLanguage(name);
  if (!isPlain) await shiki.loadLanguage(...(await languagesIn(code, name)));
  const html = shiki.codeToHtml(code, {
    lang: isPlain ? 'text' : name,
    theme: 'octavo',
    // On a machine that is busy, Shiki's limit leaves lines without their colours.
    tokenizeTimeLimit: 0,
    meta: { __raw: `${marks.lines}${marks.words}` },
    transformers: [...transformers, changedLines(marks.changes)],
  });
  const inner = html.replaceAll(/^<pre[^>]*>|<\/pre>$/g, '');
  // A comment that is gone leaves the space before it.
  return code.includes('[!code')
    ? inner.replaceAll(/[ \t]+(?=<\/span><\/span>(?:\n|<\/code>))/g, '')
    : inner;
}
