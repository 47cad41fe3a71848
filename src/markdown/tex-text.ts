import type { ContentError } from '../site/content-error.ts';
import { lookUp } from '../site/look-up.ts';
import { positionOf, type TextContext } from './context.ts';
import { inSmallCapitals } from './stray-marks.ts';
import { isDisplayEnvironment } from './tex-environments.ts';
import { bracketsOf, environmentOf } from './tex-text-reader.ts';
import type { TexText } from './tex-text-syntax.ts';

/** What stands in Markdown for a command; `…` is its last argument. */
const inMarkdown: Readonly<Record<string, string>> = {
  textbf: '**…**',
  textit: '*…*',
  textsl: '*…*',
  emph: '*…*',
  texttt: '`…`',
  verb: '`…`',
  textsc: inSmallCapitals('…'),
  textrm: '…, without the command',
  textsf: '…, without the command',
  text: '…, without the command',
  underline: '*…*',
  textquote: '"…"',
  enquote: '"…"',
  url: '<…>',
  href: '[…](address)',
  footnote: '[^name] here, and [^name]: … in a paragraph of its own',
  section: '## … on a line of its own',
  subsection: '### … on a line of its own',
  subsubsection: '#### … on a line of its own',
  paragraph: '**…**',
  label: '{#…} at the end of a heading or a caption, or the formula that has it between $$',
  includegraphics: '![What it shows](…)',
  caption: '… as a paragraph in :::figure',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  BibTeX: 'BibTeX',
  S: '§, or @ and the label, as in @sec:method',
  appendix: ':::appendix[Title] and ::: around what belongs to it',
  ldots: '...',
  maketitle: 'nothing: title and authors come of the front matter',
  newline: 'a backslash at the end of the line',
  par: 'an empty line',
  qed: ':::proof and ::: around the proof, which gets the sign at its end',
  tableofcontents: 'nothing: a long text has its contents beside it',
  pageref: '@ and the label: a page of the web has no number',
  nameref: '@ and the label',
};

/** What stands in Markdown for an environment. */
const blocksInMarkdown: Readonly<Record<string, string>> = {
  itemize: 'a list, with - before each item',
  enumerate: 'a list, with 1. before each item',
  description: 'a term on one line and : before its meaning on the next',
  figure: ':::figure{#fig:name} and ::: around a picture and its caption',
  table: 'a table with bars and a paragraph "Table: …" behind it',
  tabular: 'a table with bars: | a | b |',
  verbatim: '``` on lines of their own before and behind it',
  lstlisting: '``` on lines of their own before and behind it',
  minted: '``` on lines of their own before and behind it',
  algorithm: 'it between ```algorithm and ``` on lines of their own',
  algorithmic: 'it between ```algorithm and ``` on lines of their own',
  quote: '> before each line',
  quotation: '> before each line',
  abstract: 'it as "description" in the front matter',
  center: 'it without the environment',
  thebibliography: 'the works into content/papers.bib',
};
/** Of printed pages alone. */
const LAYOUT =
  /^(?:bigskip|centering|clearpage|hfill|medskip|newpage|noindent|pagebreak|smallskip)$/;

const theorems =
  /^(?:theorem|lemma|corollary|proposition|definition|remark|example|conjecture|assumption|claim|exercise|proof)\*?$/;

/**
 * What is wrong with LaTeX in running text, which a page shows as it stands.
 *
 * @returns undefined for what is told elsewhere, such as `\cite`
 */
export function texTextError(node: TexText, context: TextContext): ContentError | undefined {
  const { value } = node;
  if (isInSpacedDollars(node, context)) return undefined;
  const position = positionOf(context, node);
  const mistake = { kind: 'latex-in-text', file: context.file, position };
  const brackets = bracketsOf(value);
  if (brackets !== undefined) {
    const { open, close } = brackets;
    const inside = value.slice(open.length, -close.length).trim();
    const dollars = open.endsWith('[') ? '$$' : '$';
    const written =
      dollars === '$'
        ? `$${brief(inside)}$`
        : `$$ ${inside === '' ? '…' : brief(inside)} $$ with nothing before and behind it on its lines`;
    return {
      ...mistake,
      severity: 'warning',
      message: `Formulas do not stand between ${open} and ${close} in Markdown.`,
      fix: `Write ${written}; what is no formula needs no backslashes.`,
    };
  }
  const environment = environmentOf(value);
  if (environment !== '')
    return { ...mistake, severity: 'error', ...environmentAdvice(environment) };
  const name = /^\\([A-Za-z]+)/.exec(value)?.[1] ?? '';
  if (/cite/i.test(name) || name === 'end') return undefined;
  return {
    ...mistake,
    severity: 'warning',
    message: `"${cut(value)}" is LaTeX, which a page shows as it stands.`,
    fix: commandAdvice(name, value),
  };
}

function environmentAdvice(name: string): { message: string; fix: string } {
  if (isDisplayEnvironment(name)) {
    return {
      message: `The formula \\begin{${name}} stands amid text.`,
      fix: `Put it on lines of its own: nothing before \\begin{${name}} and nothing behind \\end{${name}}.`,
    };
  }
  const plain = name.replace(/\*$/, '');
  const written = theorems.test(name)
    ? `:::${plain} and ::: on lines of their own`
    : (lookUp(blocksInMarkdown, plain) ??
      'it in Markdown, or put it between $$ if it is a formula');
  return {
    message: `\\begin{${name}} is LaTeX, which a page shows as it stands.`,
    fix: `Write ${written}.`,
  };
}

function commandAdvice(name: string, value: string): string {
  if (LAYOUT.test(name)) return 'Remove it: how a page of the web is set is no part of its text.';
  const written = lookUp(inMarkdown, name);
  if (name === '') return 'Write the letter with its accent itself.';
  if (written === undefined) {
    return 'Put it between dollars if it belongs to a formula, or between backticks to show it as it is.';
  }
  const argument = /\{([^{}]*)\}$/.exec(value)?.[1] ?? '…';
  return `Write ${written.replace('…', () => brief(argument))}.`;
}

/** A piece of the source, of which the beginning is enough. */
function cut(source: string): string {
  const line = source.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}

/** A piece of the source as it fits into a message. */
function brief(source: string): string {
  const line = source.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? '…' : line;
}

/** Whether it stands in `$ … $`, which is told as a whole; see `strayMarks`. */
function isInSpacedDollars({ position }: TexText, { source }: TextContext): boolean {
  const before = source.slice(0, position?.start.offset);
  const behind = source.slice(position?.end.offset);
  return /(?<![\\$\p{L}\p{N}])\$[ \t]+[^$\n]*$/u.test(before) && /^[^$\n]*\$/.test(behind);
}
