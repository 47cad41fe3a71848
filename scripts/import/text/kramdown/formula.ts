/** How a formula was written. */
export type FormulaKind = 'double' | 'single' | 'brackets' | 'environment';

/** A formula of a source text. */
export interface FoundFormula {
  kind: FormulaKind;
  start: number;
  end: number;
  /** What stands between the delimiters; of an environment, all of it. */
  tex: string;
  /** `amid`: it must stand on lines of its own, and stands in a paragraph. */
  place: 'inline' | 'display' | 'amid';
}

/** TeX that KaTeX sets on lines of its own only. */
export const DISPLAY_ONLY =
  /\\(?:tag|label)\b|\\begin\{(?:equation|align|alignat|gather|multline|eqnarray|flalign|CD)\\?\*?\}/;

/** Whether a line of it is a sentence: then the dollars that enclose it are of two formulas. */
export function holdsProse(tex: string): boolean {
  return tex.split('\n').some((line) => {
    const plain = withoutWords(line);
    return !/[\\^_=&{}]/.test(plain) && wordsIn(plain) >= 4;
  });
}

/** TeX without its words and upright names, which say nothing of whether the rest is a formula. */
export function withoutWords(tex: string): string {
  return tex.replace(
    /\\(?:text(?:rm|bf|it|sf|tt|normal)?|mbox|hbox|mathrm|mathbf|mathit|mathsf|mathtt|operatorname)\*?\s*\{(?:[^{}]|\{[^{}]*\})*\}/g,
    '',
  );
}

/** Words of three letters or more, commands not counted. */
export function wordsIn(text: string): number {
  return [...text.matchAll(/(?<![\\A-Za-z])[A-Za-z]{3,}/g)].length;
}
