import type { TextContext } from '../../types.ts';
import { filled, type MarkedText } from '../pieces.ts';
import { brief } from './brief.ts';
import type { EquationLabels } from './equation-labels.ts';
import type { FoundFormula } from './formula.ts';
import { isTableRow } from './math-places.ts';
import type { MathSetup } from './math-setup.ts';
import { readingsOf, withoutEntities } from './tex-escapes.ts';
import type { TexChecker } from './typeset-check.ts';
import { displayLines, inlineFormula, placedBlock, type PlacedBlock } from './write-formula.ts';

/** What the formulas of a text share. */
export interface FormulaWriter {
  text: string;
  marked: MarkedText;
  check: TexChecker;
  setup: MathSetup;
  context: TextContext;
  labels: EquationLabels;
}

/** The TeX of a formula without what its place in the text puts before its lines. */
export function texOf({ kind, start, end, tex }: FoundFormula, { text, done }: MarkedText): string {
  const from = kind === 'environment' ? start : start + text.slice(start, end).indexOf(tex);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isQuoted = /^[ \t]*>/.test(text.slice(lineStart, start));
  const written = filled(text.slice(from, from + tex.length), done);
  return withoutEntities(isQuoted ? written.replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n') : written);
}

/** What stands in the place of a formula; code, when it cannot be typeset. */
export function writeFormula(formula: FoundFormula, writer: FormulaWriter): PlacedBlock {
  const { kind, start, end, tex, place } = formula;
  const { text, context, marked, check, labels } = writer;
  if (tex.trim() === '') return { start, end, text: '' };
  const line = marked.lineAt(start);
  const isDisplay = place !== 'inline';
  const punctuation =
    place === 'amid' ? /^[ \t]*[.,;:](?=\s|$)/.exec(text.slice(end))?.[0] : undefined;
  const readings = (kind === 'double' ? [tex] : readingsOf(tex)).map((reading) =>
    withPunctuation(reading, punctuation?.trim() ?? ''),
  );
  const checked = check(readings, isDisplay);
  const whole = { start, end: end + (punctuation?.length ?? 0) };
  if ('error' in checked) {
    context.note({
      level: 'problem',
      line,
      message: `A formula cannot be typeset, and is shown as code. KaTeX: ${checked.error}`,
      subject: brief(checked.tex),
      advice:
        'Mend it, and put it between dollars again; commands of your own go into content/macros.yaml.',
    });
    return isDisplay
      ? placedBlock(text, whole, ['```latex', ...displayLines(tex, true), '```'])
      : { start, end, text: codeSpan(tex) };
  }
  const [reference] = /^\s*\\(?:eq)?ref\s*\{[^{}]*\}\s*$/.exec(checked.tex) ?? [];
  if (reference !== undefined)
    return { start, end, text: labels.reference(reference.trim(), line) };
  const labelled = labels.checked(checked.tex, line);
  if (!isDisplay) {
    const written = inlineFormula(
      labelled,
      text.slice(end, end + 1).replace('$', ''),
      isTableRow(text, start),
    );
    return { start, end, text: written };
  }
  const shown = writer.setup.numbers === 'none' ? withoutNumbers(labelled) : labelled;
  return placedBlock(
    text,
    whole,
    displayLines(shown, kind === 'environment' && shown.startsWith('\\begin')),
  );
}

/** A comma or full stop behind a formula on lines of its own stands in it. */
function withPunctuation(tex: string, sign: string): string {
  if (sign === '') return tex;
  const end = /\s*\\end\{(?:equation|align|alignat|gather|multline|eqnarray|flalign)\*?\}\s*$/.exec(
    tex,
  );
  return end === null ? `${tex.trimEnd()}${sign}` : `${tex.slice(0, end.index)}${sign}${end[0]}`;
}

/** Where MathJax gives no numbers but those that `\tag` says, environments that have one in LaTeX get a star. */
function withoutNumbers(tex: string): string {
  if (/\\label\b/.test(tex)) return tex;
  return tex.replace(/\\(begin|end)\{(equation|align|gather|alignat)\}/g, '\\$1{$2*}');
}

function codeSpan(tex: string): string {
  const bare = tex.replace(/\s+/g, ' ').trim();
  const ticks = bare.includes('`') ? '``' : '`';
  const space = bare.startsWith('`') || bare.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${bare}${space}${ticks}`;
}
