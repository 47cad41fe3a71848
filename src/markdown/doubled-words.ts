import type { RootContent, Text } from 'mdast';
import { textsFor } from '../site/i18n/texts.ts';
import type { Label, LabelKind } from './labels.ts';
import { UNSPACED } from './unspaced.ts';

/** What English writes before a number beside the word itself and its plural. */
const abbreviations: Partial<Readonly<Record<LabelKind, string>>> = {
  figure: 'Figs?\\.|Fig',
  equation: 'Eqs?\\.|Eqns?\\.|Eqn?',
  table: 'Tabs?\\.|Tbl\\.',
  section: 'Secs?\\.|Sects?\\.|§§?',
  appendix: 'App\\.|Appendices',
  theorem: 'Thms?\\.',
  lemma: 'Lem\\.|Lemmata',
  corollary: 'Cors?\\.|Corollaries',
  proposition: 'Props?\\.',
  definition: 'Defs?\\.',
  remark: 'Rem\\.',
  example: 'Ex\\.',
};

const patterns = new Map<string, RegExp>();

/** What ends a text with the word for a kind. */
function patternFor(kind: LabelKind, language: string): RegExp {
  const key = `${language} ${kind}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const own = kind === 'section' ? '' : textsFor(language, { texts: {} })[`reference.${kind}`];
  const word = /^\p{L}+/u.exec(own)?.[0] ?? kind;
  const words = [`${kind}s?`, word, abbreviations[kind] ?? kind].join('|');
  const spaced = `(?<![\\p{L}\\p{N}-])(?:${words})(?:[ \\n\\u00A0]+|~)$`;
  // No space need stand at 如图@fig:loss.
  const source =
    UNSPACED.test(language) && own !== '' ? `${spaced}|${word}[ \\n\\u00A0~]*$` : spaced;
  const pattern = new RegExp(source, 'iu');
  patterns.set(key, pattern);
  return pattern;
}

/**
 * Whether the text before a reference has said its word already: `Fig. @fig:loss`.
 *
 * @param language BCP 47, of the text
 */
export function isDoubled(label: Label, before: Text, language: string): boolean {
  return patternFor(label.kind, language).test(before.value);
}

/** The text without the word, for a reference that says it better. */
export function withoutWord(label: Label, before: Text, language: string): string {
  return before.value.replace(patternFor(label.kind, language), '');
}

/** Whether a text between two references only joins them, so that what is before both is of both. */
export function joinsReferences(node: RootContent | undefined): boolean {
  return (
    node?.type === 'text' && /^\s*(?:,|;|&|–|-|,?\s*(?:and|or|to|und|et|y|e))\s*$/u.test(node.value)
  );
}
