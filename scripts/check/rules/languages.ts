import type { BuiltSite } from '../built/built-site.ts';
import type { LanguageText, PageFacts } from '../built/page-facts.ts';
import type { Fault } from '../fault.ts';

/** Letters by the script codes of ISO 15924 that languages are written in. */
const SCRIPTS: readonly { codes: readonly string[]; letters: RegExp; name: string }[] = [
  { codes: ['Latn'], letters: /\p{Script=Latin}/gu, name: 'Latin' },
  { codes: ['Hans', 'Hant', 'Hani', 'Jpan', 'Kore'], letters: /\p{Script=Han}/gu, name: 'Chinese' },
  { codes: ['Jpan'], letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, name: 'Japanese' },
  { codes: ['Kore'], letters: /\p{Script=Hangul}/gu, name: 'Korean' },
  { codes: ['Cyrl'], letters: /\p{Script=Cyrillic}/gu, name: 'Cyrillic' },
  { codes: ['Grek'], letters: /\p{Script=Greek}/gu, name: 'Greek' },
  { codes: ['Arab'], letters: /\p{Script=Arabic}/gu, name: 'Arabic' },
  { codes: ['Hebr'], letters: /\p{Script=Hebrew}/gu, name: 'Hebrew' },
  { codes: ['Deva'], letters: /\p{Script=Devanagari}/gu, name: 'Devanagari' },
];

/** Letters of a text from which on it is a sentence: names and titles may stand in any text. */
const LETTERS = 30;
/** Latin words stand in texts of all languages: only a whole paragraph of them is told of. */
const LATIN_LETTERS = 120;
/** Share of the letters from which on a text is in that script. */
const SHARE = 0.8;

/** Pages without a language, and texts that cannot be in the language that they are said to be in. */
export function languageFaults({ pages }: Pick<BuiltSite, 'pages'>): Fault[] {
  return pages.flatMap((page) => [
    ...noLanguage(page),
    ...page.texts.flatMap((text) => mixed(text, page)),
  ]);
}

function noLanguage({ file, language, isRedirect }: PageFacts): Fault[] {
  if (isRedirect || (language ?? '') !== '') return [];
  return [
    {
      severity: 'warning',
      kind: 'no-language',
      builtFile: file,
      place: { line: 1, column: 1 },
      message: 'The page does not say its language.',
      fix: 'Write lang="…" on its <html>.',
      seek: [],
    },
  ];
}

function mixed({ language, text, place }: LanguageText, { file }: PageFacts): Fault[] {
  const script = scriptOf(language);
  if (script === undefined) return [];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LETTERS) return [];
  const other = SCRIPTS.find(({ codes, letters: own, name }) => {
    if (codes.includes(script)) return false;
    const count = text.match(own)?.length ?? 0;
    return count >= (name === 'Latin' ? LATIN_LETTERS : LETTERS) && count >= SHARE * letters;
  });
  if (other === undefined) return [];
  return [
    {
      severity: 'warning',
      kind: 'mixed-language',
      builtFile: file,
      place,
      message: `A text in ${other.name} letters stands where the language is "${language}": "${text.slice(0, 60)}".`,
      fix: 'Say its language with <span lang="…">, so that it is read out and set rightly, or translate it.',
      seek: [text, text.slice(0, 20)],
    },
  ];
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}
