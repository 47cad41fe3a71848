import { markedText, markPattern, unmarked, type MarkedText } from '../pieces.ts';
import { adaptTex } from './adapt-tex.ts';
import { EquationLabels } from './equation-labels.ts';
import { expandTex, withBracedScripts } from './expand-tex.ts';
import { findFormulas } from './find-formulas.ts';
import { texOf, writeFormula, type FormulaWriter } from './formula-writer.ts';
import { readMathSetup } from './math-setup.ts';
import { escapesOf } from './stray-dollars.ts';
import { takeDefinitions, type TexDefinitions } from './tex-definitions.ts';
import { createTexChecker } from './typeset-check.ts';
import type { PlacedBlock } from './write-formula.ts';
import type { Piece, Stage } from '../../types.ts';

/**
 * Makes formulas ready: `$$…$$` in a line and by itself, `\\(…\\)`, `\\[…\\]`, bare environments, and
 * `$…$` where the site has it. It comes before HTML is read, for `<` in a formula begins no tag.
 *
 * A formula that cannot be typeset would stop the new site: it is shown as code and reported.
 */
export const math: Stage = async (pieces, context) => {
  const setup = await readMathSetup(context.site);
  const marked = markedText(pieces);
  const text = withoutBlocks(marked);
  const { formulas, strays } = findFormulas(text, setup.hasSingleDollars);
  if (formulas.length === 0 && strays.length === 0 && !/\\(?:eq)?ref\b/.test(text)) {
    return [...pieces];
  }
  const defined: TexDefinitions = { macros: {}, optional: { ...setup.optional }, colours: {} };
  const read = formulas
    .map((formula) => ({ ...formula, tex: takeDefinitions(texOf(formula, marked), defined) }))
    .map((formula) => ({ ...formula, tex: expandTex(formula.tex, defined) }));
  const macros = Object.fromEntries(
    Object.entries(defined.macros).map(([name, tex]) => [
      name,
      withBracedScripts(adaptTex(expandTex(tex, defined)), { ...setup.macros, ...defined.macros }),
    ]),
  );
  if (Object.keys(macros).length > 0) context.setFrontMatter({ macros });
  const check = createTexChecker({ ...setup.macros, ...macros });
  const writer: FormulaWriter = {
    text,
    marked,
    check,
    setup,
    context,
    labels: new EquationLabels(
      read.map(({ tex }) => tex),
      context,
    ),
  };
  const edits = read.map((formula) => writeFormula(formula, writer));
  edits.push(...writer.labels.referencesIn(text, edits, marked.lineAt));
  edits.push(...escapesOf(strays, formulas, writer));
  if (formulas.length > 0) {
    context.note({ level: 'converted', line: undefined, message: 'Formulas' });
  }
  if (setup.numbers === 'all' && formulas.some(({ place }) => place !== 'inline')) {
    context.note({
      level: 'approximated',
      line: undefined,
      message: 'MathJax numbered every displayed formula; here those with a \\label have a number.',
    });
  }
  return withEdits(marked, edits);
};

/** Finished blocks end every paragraph, as blank lines do. */
export function withoutBlocks({ text, done }: MarkedText): string {
  return text.replace(markPattern(), (mark, index: string) =>
    done[Number(index)]?.text.includes('\n') === true ? '\n'.repeat(mark.length) : mark,
  );
}

function withEdits({ text, done, lineAt }: MarkedText, edits: readonly PlacedBlock[]): Piece[] {
  const made: Piece[] = [];
  let end = 0;
  const addSource = (to: number): void => {
    if (to <= end) return;
    made.push(...unmarked(text.slice(end, to), done, (offset) => lineAt(end + offset)));
  };
  for (const edit of [...edits].sort((left, right) => left.start - right.start)) {
    if (edit.start < end) continue;
    addSource(edit.start);
    if (edit.text !== '') made.push({ kind: 'done', text: edit.text, line: lineAt(edit.start) });
    end = edit.end;
  }
  addSource(text.length);
  return made;
}
