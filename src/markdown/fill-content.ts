import { positionAt, type ContentError, type SourcePosition } from '../site/content-error.ts';
import { nearest } from '../site/nearest.ts';
import type { TextContext } from './context.ts';
import { unknownWord } from './fences/code-complaints.ts';
import { drawingLanguages } from './fences/drawing.ts';
import type { CodeRequest, MathRequest } from './fill-requests.ts';
import { codeNotations, isKnownLanguage, knownLanguages, type Highlight } from './highlight.ts';
import { positionInTex } from './math-request.ts';
import { writtenOffset } from './tex-edits.ts';
import { strictAdvice } from './tex-strict-advice.ts';
import type { Typesetter } from './typeset-math.ts';

/** Ready HTML for a token. */
export interface HtmlFill {
  kind: 'html';
  html: string;
}

/** Typesets a formula; bad TeX is an error in the context, at the character that KaTeX names. */
export function mathFill(
  request: MathRequest,
  typeset: Typesetter,
  context: TextContext,
): HtmlFill {
  const result = typeset(request.tex, request.display);
  const { tex, edits } = request.written ?? { tex: request.tex, edits: [] };
  if ('html' in result) {
    for (const { code, reason, offset } of result.warnings) {
      context.errors.push({
        severity: 'warning',
        kind: 'tex-strict',
        file: context.file,
        position: positionInTex(request.position, tex, writtenOffset(offset, edits)),
        ...strictAdvice({ code, reason }),
      });
    }
    return { kind: 'html', html: result.html };
  }
  context.errors.push({
    severity: 'error',
    kind: 'tex',
    file: context.file,
    position: positionInTex(request.position, tex, writtenOffset(result.offset, edits)),
    message: `KaTeX cannot typeset the formula: ${result.error}`,
    fix: macroAtFault(tex, result.error, typeset) ?? texAdvice(result.error),
  });
  return { kind: 'html', html: '' };
}

/** The author's command that fails wherever it stands, so that not its use is to be mended. */
function macroAtFault(tex: string, reason: string, typeset: Typesetter): string | undefined {
  const used = new Set(tex.match(/\\(?:[A-Za-z]+|[^A-Za-z\s])/g));
  const name = Object.keys(typeset.macros).find((candidate) => {
    if (!used.has(candidate)) return false;
    const alone = typeset(`${candidate}{x}{x}{x}{x}{x}{x}{x}{x}{x}`, false);
    return 'error' in alone && alone.error === reason;
  });
  if (name === undefined) return undefined;
  return `The mistake is in the definition of ${name}, in content/macros.yaml or under "macros" in the front matter: correct it there.`;
}

function texAdvice(reason: string): string {
  if (reason.endsWith('control sequence: \\label')) {
    return 'Put the label into the displayed formula itself, before its \\end{…}.';
  }
  if (/^No such environment: (?:multline|eqnarray|flalign)/.test(reason)) {
    return 'KaTeX does not know this environment: write gather or align, or split inside of equation.';
  }
  if (reason.startsWith('No such environment: algorithm')) {
    return 'Put the algorithm between ```algorithm and ``` on lines of their own, without dollars.';
  }
  if (reason.startsWith('Undefined control sequence')) {
    return 'Check the spelling, or define the command in content/macros.yaml or under "macros" in the front matter.';
  }
  if (reason.includes('Expected') || reason.includes('end of input')) {
    return 'Close the brace or environment that is open.';
  }
  return 'Correct the TeX; katex.org/docs/supported lists what KaTeX knows.';
}

/** Languages of drawings that are not drawn. */
const UNDRAWN: ReadonlySet<string> = new Set(
  'tikz plantuml puml d2 ditaa plotly echarts chart chartjs wavedrom nomnoml'.split(' '),
);

/** Highlights a block of code; an unknown language or comment `[!code …]` is a warning in the context. */
export async function codeFill(
  request: CodeRequest,
  highlight: Highlight,
  context: TextContext,
): Promise<HtmlFill> {
  const { code, language, marks, position } = request;
  if (language !== undefined && !isKnownLanguage(language.toLowerCase())) {
    const meant = nearest(language, [...Object.keys(drawingLanguages), ...knownLanguages()]);
    context.errors.push({
      severity: 'warning',
      kind: 'unknown-language',
      file: context.file,
      position,
      message: `There is no highlighting for the language "${language}".`,
      fix: UNDRAWN.has(language.toLowerCase())
        ? 'Save the drawing as SVG and show it as a picture, or draw it in dot, mermaid or vega-lite.'
        : `${meant === undefined ? '' : `Did you mean "${meant}"? `}Write \`\`\`text to show the code plain.`,
    });
  }
  const html = await highlight(code, language, marks);
  // What is left of these was not understood.
  for (const [, name = ''] of html.matchAll(/\[!code ([^\s\]:]*)/g)) {
    if (!code.includes(`[!code ${name}`)) continue;
    context.errors.push(unknownNotation(name, request, context));
  }
  for (const { index, 1: written = '' } of code.matchAll(WORD_NOTATION)) {
    const word = written.replaceAll(/\\(.)/g, '$1');
    const shown = code.slice(code.lastIndexOf('\n', index) + 1).replaceAll(WORD_NOTATION, '');
    if (shown.includes(word)) continue;
    context.errors.push({
      severity: 'warning',
      file: context.file,
      position: positionInCode(index, request),
      ...unknownWord(word, shown, (one) => `"[!code word:${one}]"`),
    });
  }
  return { kind: 'html', html };
}

/** As Shiki's transformer reads it; the word may stand on its line or below. */
const WORD_NOTATION = /\[!code word:((?:\\.|[^:\]])+)(?::\d+)?\]/g;

/** @param offset in the code, which begins on the line after the fence */
function positionInCode(offset: number, { code, position }: CodeRequest): SourcePosition {
  return { line: position.line + positionAt(code, offset).line, column: position.column };
}

function unknownNotation(name: string, request: CodeRequest, context: TextContext): ContentError {
  const meant = codeNotations.includes(name) ? undefined : nearest(name, codeNotations);
  return {
    severity: 'warning',
    kind: 'unknown-code-notation',
    file: context.file,
    position: positionInCode(request.code.indexOf(`[!code ${name}`), request),
    message: `The comment "[!code ${name}]" marks nothing.`,
    fix:
      meant === undefined
        ? 'Write it as a comment of the language at the end of a line; [\\!code shows it as it is.'
        : `Did you mean "[!code ${meant}]"?`,
  };
}
