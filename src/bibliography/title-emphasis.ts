import { unescapeTags } from './latex/html-remains.ts';
import { markedText } from './latex/marked-text.ts';

/** Whether a title may have something to find. */
const EMPHASIZES =
  /\\(?:emph|textit|textsl|mkbibemph|em|it|itshape)\b|<(?:i|em|italic|jats:italic)>/i;
const TAGS = /<(i|em|italic|jats:italic)>([^<>]*)<\/\1>/gi;
const DECLARED = /\{\\(?:em|it|itshape)(?:\s+|(?=\{))([^{}]*)\}/g;
const OTHER_NAMES = /\\(?:textsl|mkbibemph)\s*(?=\{)/g;

/**
 * What of a title is set in italics, such as the names of genes and species, in the order of the title.
 *
 * @param source LaTeX, in which HTML may be left
 * @example emphasisIn('Hair cells of \\textit{Danio rerio}') // ['Danio rerio']
 */
export function emphasisIn(source: string): string[] {
  const tagged = unescapeTags(source);
  if (!EMPHASIZES.test(tagged)) return [];
  const latex = tagged
    .replaceAll(TAGS, '\\emph{$2}')
    .replaceAll(DECLARED, '\\emph{$1}')
    .replaceAll(OTHER_NAMES, '\\emph');
  const pieces = markedText(latex);
  // A title that is all in italics is none the less a title.
  if (pieces.every(({ isEmphasized, text }) => isEmphasized === true || text.trim() === ''))
    return [];
  return pieces.flatMap(({ text, isEmphasized }) =>
    isEmphasized === true && text.trim() !== '' ? [text.trim()] : [],
  );
}

/** A part of a title. */
export interface TitlePart {
  text: string;
  isEmphasized: boolean;
}

/** Parts a title at what of it is emphasized. */
export function titleParts(title: string, emphasis: readonly string[]): TitlePart[] {
  const parts: TitlePart[] = [];
  let rest = title;
  for (const words of emphasis) {
    const start = rest.indexOf(words);
    if (start < 0) continue;
    parts.push({ text: rest.slice(0, start), isEmphasized: false });
    parts.push({ text: words, isEmphasized: true });
    rest = rest.slice(start + words.length);
  }
  parts.push({ text: rest, isEmphasized: false });
  return parts.filter(({ text }) => text !== '');
}
