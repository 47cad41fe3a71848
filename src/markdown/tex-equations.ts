/**
 * Finds the equations in a displayed formula that have a number of their own, by the rules of LaTeX
 * (amsmath, user's guide, sections 3 and 4.2): `align`, `gather` and `alignat` number each row,
 * `equation` the whole, `\nonumber` and `\notag` leave a row out, and starred environments number
 * nothing. A formula outside of these is numbered as a whole, when it has a label or a tag.
 */

/** A command in a formula that names a label. */
export interface TexLabel {
  name: string;
  /** Of the command's backslash. */
  offset: number;
  /** Of the whole command with its braces. */
  length: number;
}

/** `\ref{…}` or `\eqref{…}`. */
export interface TexReference extends TexLabel {
  command: 'ref' | 'eqref';
}

/** A formula or a row of one. */
export interface TexEquation {
  labels: TexLabel[];
  /** What `\tag{…}` says, in TeX. */
  tag: string | undefined;
  /** Whether its environment gives it the next number. */
  isNumbered: boolean;
  /** Where its content ends: the place for a tag. */
  end: number;
  /** Whether a comment stands right before `end`, which would swallow a tag. */
  endsWithComment: boolean;
}

/** The lines of a formula that have numbers, and what in it refers to others. */
export interface TexEquations {
  equations: TexEquation[];
  references: TexReference[];
}

const TOKEN =
  /\\\\|\\(begin|end)\s*\{([^{}]*)\}|\\(label|eqref|ref)(?![A-Za-z])\s*\{([^{}]*)\}|\\(tag)(?![A-Za-z])\*?|\\(notag|nonumber)(?![A-Za-z])|\\[\s\S]|%[^\n]*|[{}]/g;

/** Environments whose rows are equations of their own, and those that are one equation. */
const NUMBERED = /^(?:align|alignat|gather|equation)\*?$/;

/** Reads a formula without typesetting it. Knows no macros. */
export function readEquations(tex: string): TexEquations {
  const references: TexReference[] = [];
  const equations: TexEquation[] = [];
  const open: string[] = [];
  let current = emptyEquation(false);
  let start = 0;
  let lastComment = -1;
  let braces = 0;
  const finish = (end: number, isLastRow: boolean): void => {
    const content = tex.slice(start, end);
    const trimmed = start + content.trimEnd().length;
    const isEmpty = content.replaceAll(/%[^\n]*/g, '').trim() === '';
    // Behind a last `\\` stands no row.
    if (isEmpty && isLastRow) return;
    equations.push({ ...current, end: trimmed, endsWithComment: lastComment === trimmed });
  };
  for (const match of tex.matchAll(TOKEN)) {
    const [whole, edge, environment = '', reference, name = '', tag, unnumbered] = match;
    const [outermost = ''] = open;
    const offset = match.index;
    if (whole.startsWith('%')) lastComment = offset + whole.trimEnd().length;
    else if (whole === '{') braces += 1;
    else if (whole === '}') braces -= 1;
    else if (edge === 'begin') {
      open.push(environment);
      if (open.length > 1 || !NUMBERED.test(environment)) continue;
      current = { ...emptyEquation(!environment.endsWith('*')), labels: current.labels };
      start = offset + whole.length;
    } else if (edge === 'end') {
      const closed = open.pop();
      if (open.length > 0 || !NUMBERED.test(closed ?? '')) continue;
      finish(offset, equations.length > 0);
      return { equations, references: [...references, ...referencesIn(tex, offset)] };
    } else if (whole === '\\\\') {
      if (open.length !== 1 || braces > 0 || !NUMBERED.test(outermost)) continue;
      finish(offset, false);
      current = emptyEquation(!outermost.endsWith('*'));
      start = offset + whole.length;
    } else if (reference === 'label') {
      current.labels.push({ name: name.trim(), offset, length: whole.length });
    } else if (reference === 'ref' || reference === 'eqref') {
      references.push({ command: reference, name: name.trim(), offset, length: whole.length });
    } else if (tag !== undefined) {
      current.tag = argumentAt(tex, offset + whole.length);
    } else if (unnumbered !== undefined) current.isNumbered = false;
  }
  finish(tex.length, false);
  return { equations, references };
}

function emptyEquation(isNumbered: boolean): TexEquation {
  return { labels: [], tag: undefined, isNumbered, end: 0, endsWithComment: false };
}

function referencesIn(tex: string, from: number): TexReference[] {
  return readEquations(tex.slice(from)).references.map((reference) => ({
    ...reference,
    offset: reference.offset + from,
  }));
}

/** What stands in the braces that begin at an offset, or right behind it. */
function argumentAt(tex: string, offset: number): string {
  let depth = 0;
  let start = offset;
  for (const { 0: mark, index } of tex.slice(offset).matchAll(/\\[\s\S]|[{}]/g)) {
    if (mark === '{') {
      if (depth === 0) start = offset + index + 1;
      depth += 1;
    } else if (mark === '}') {
      depth -= 1;
      if (depth <= 0) return tex.slice(start, offset + index);
    }
  }
  return tex.slice(start);
}

const signs: Readonly<Record<string, string>> = {
  '\\ast': '∗',
  '\\star': '⋆',
  '\\dagger': '†',
  '\\ddagger': '‡',
  '\\prime': '′',
  '\\bullet': '•',
  '\\S': '§',
  '\\P': '¶',
};

/**
 * What a tag reads like in plain text.
 *
 * @example tagText('$\\ast$') // '∗'
 */
export function tagText(tag: string): string {
  return tag
    .replaceAll(/\\[A-Za-z]+\s*/g, (command) => signs[command.trim()] ?? '')
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll(/[${}^]/g, '')
    .replaceAll('*', '∗')
    .trim();
}
