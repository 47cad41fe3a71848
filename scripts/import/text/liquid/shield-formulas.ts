import type { Piece, TextContext } from '../../types.ts';
import { findFormulas } from '../kramdown/find-formulas.ts';
import { readMathSetup } from '../kramdown/math-setup.ts';
import { withoutBlocks } from '../kramdown/math.ts';
import { markedText, unmarked } from '../pieces.ts';

/** A whole tag: TeX has `{%` only at the end of a line. */
const TAG = /\{%-?[ \t]*[a-z]\w*\b[^%]*%\}/;
const OUTPUT = /\{\{[^{}]*\}\}/g;
const VARIABLE = /^\{\{-?\s*(?:site|page|include)\.[\w.]+\s*(?:\|[^{}]*)?-?\}\}$/;
const SET = /\{%-?\s*(?:assign|capture)\s+([\w-]+)/g;

/**
 * Double braces of TeX are no Liquid, though Jekyll took them for it: they are finished, unless
 * what stands in them is a tag or a variable of Liquid.
 */
export async function shieldFormulas(
  pieces: readonly Piece[],
  context: TextContext,
): Promise<Piece[]> {
  const { hasSingleDollars } = await readMathSetup(context.site);
  const marked = markedText(pieces);
  const { text, done, lineAt } = marked;
  const variables = new Set([...text.matchAll(SET)].map(([, name]) => name));
  const made: Piece[] = [];
  let end = 0;
  const addSource = (to: number): void => {
    made.push(...unmarked(text.slice(end, to), done, (place) => lineAt(end + place)));
  };
  for (const place of findFormulas(withoutBlocks(marked), hasSingleDollars).formulas) {
    const formula = text.slice(place.start, place.end);
    if (!/\{[{%]/.test(formula) || isLiquid(formula, variables)) continue;
    const line = lineAt(place.start);
    // Hugo never did.
    const isTold = context.site.system !== 'hugoblox';
    const tell = isTold ? context.note : (): undefined => undefined;
    tell({
      level: 'problem',
      line,
      message:
        'Jekyll took braces in a formula for its own; the formula is kept as it was written.',
      advice: 'Look whether it reads as it should.',
    });
    for (const { 0: braces, index } of formula.matchAll(/\{[{%]|[}%]\}/g)) {
      addSource(place.start + index);
      made.push({ kind: 'done', text: braces, line: lineAt(place.start + index) });
      end = place.start + index + braces.length;
    }
  }
  addSource(text.length);
  return made;
}

/** Whether the braces in a formula are Liquid after all. */
function isLiquid(formula: string, variables: ReadonlySet<string | undefined>): boolean {
  if (TAG.test(formula)) return true;
  const outputs = formula.match(OUTPUT) ?? [];
  return (
    outputs.length > 0 &&
    outputs.every(
      (output) =>
        VARIABLE.test(output) || variables.has(output.replace(/^\{\{-?\s*|\s*-?\}\}$/g, '')),
    )
  );
}
