import type { Piece, TextContext } from '../../types.ts';
import type { Stage } from '../convert-text.ts';
import { importComment } from '../comment.ts';
import { filled, markedText, markPattern, unmarked, type MarkedText } from '../pieces.ts';
import { adaptTex } from './adapt-tex.ts';
import { EquationLabels } from './equation-labels.ts';
import { expandTex, withBracedScripts } from './expand-tex.ts';
import { findFormulas, type FoundFormula, type StrayDollar } from './find-formulas.ts';
import { isTableRow } from './math-places.ts';
import { readMathSetup, type MathSetup } from './math-setup.ts';
import { escapesNeeded } from './stray-dollars.ts';
import { takeDefinitions, type TexDefinitions } from './tex-definitions.ts';
import { readingsOf, withoutEntities } from './tex-escapes.ts';
import { createTexChecker, type TexChecker } from './typeset-check.ts';
import { displayLines, inlineFormula, placedBlock, type PlacedBlock } from './write-formula.ts';

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
  const writer: Writer = {
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
  const edits = read.map((formula) => write(formula, writer));
  edits.push(...writer.labels.referencesIn(text, edits, marked.lineAt));
  edits.push(...escapesOf(strays, formulas, writer));
  if (formulas.length > 0) {
    context.note({ level: 'converted', line: undefined, message: 'Formulas' });
  }
  return withEdits(marked, edits);
};

interface Writer {
  text: string;
  marked: MarkedText;
  check: TexChecker;
  setup: MathSetup;
  context: TextContext;
  labels: EquationLabels;
}

/** Finished blocks end every paragraph, as blank lines do. */
function withoutBlocks({ text, done }: MarkedText): string {
  return text.replace(markPattern(), (mark, index: string) =>
    done[Number(index)]?.text.includes('\n') === true ? '\n'.repeat(mark.length) : mark,
  );
}

function texOf({ kind, start, end, tex }: FoundFormula, { text, done }: MarkedText): string {
  const from = kind === 'environment' ? start : start + text.slice(start, end).indexOf(tex);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isQuoted = /^[ \t]*>/.test(text.slice(lineStart, start));
  const written = filled(text.slice(from, from + tex.length), done);
  return withoutEntities(isQuoted ? written.replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n') : written);
}

function write(formula: FoundFormula, writer: Writer): PlacedBlock {
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

/** Where MathJax gives no numbers, environments that have one in LaTeX get a star. */
function withoutNumbers(tex: string): string {
  if (/\\(?:label|tag)\b/.test(tex)) return tex;
  return tex.replace(/\\(begin|end)\{(equation|align|gather|alignat)\}/g, '\\$1{$2*}');
}

function codeSpan(tex: string): string {
  const bare = tex.replace(/\s+/g, ' ').trim();
  const ticks = bare.includes('`') ? '``' : '`';
  const space = bare.startsWith('`') || bare.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${bare}${space}${ticks}`;
}

function brief(tex: string): string {
  const line = tex.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function escapesOf(
  strays: readonly StrayDollar[],
  formulas: readonly FoundFormula[],
  { text, marked, context }: Writer,
): PlacedBlock[] {
  const needed = new Set(escapesNeeded(text, strays, formulas));
  return strays
    .filter((stray) => needed.has(stray))
    .map(({ start, sign }) => {
      const end = start + sign.length;
      if (sign !== '$$' || !isHalfFormula(text, start)) {
        return { start, end, text: sign === '$$' ? '\\$\\$' : '\\$' };
      }
      context.note({
        level: 'problem',
        line: marked.lineAt(start),
        message: 'A formula has "$$" at one end only; it is shown as words.',
        subject: brief(text.slice(start, start + 60).split('\n\n')[0] ?? ''),
        advice: 'Put $ before and behind it, or $$ on lines of their own.',
      });
      return { start, end, text: importComment('"$$"', 'the formula has no other end') };
    });
}

/** Whether two dollars seem to begin or end something, and are no sign of money. */
function isHalfFormula(text: string, start: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const [behind = ''] = text.slice(start + 2).split('\n', 1);
  return (
    before.trim() === '' || behind.trim() === '' || /^\w|^\\/.test(behind) || /[\\^_=]/.test(behind)
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
