import { lookUp } from '../../site/look-up.ts';
import { commands, shownName, type Command } from './commands.ts';
import { readBraces } from './read-braces.ts';

/** A part of a line. */
export type Part =
  | { kind: 'keyword'; word: string }
  /** The name of a procedure. */
  | { kind: 'name'; name: string }
  /** Text in TeX, with formulas; `offset` is where it begins in the block. */
  | { kind: 'tex'; tex: string; offset: number };

/** A line of pseudocode. */
export interface Line {
  /** How many blocks it stands in. */
  depth: number;
  isNumbered: boolean;
  /** Whether it begins or ends a block. */
  isOfBlock: boolean;
  parts: Part[];
}

/** Pseudocode as it was read. Offsets count from the start of the block. */
export interface Algorithm {
  lines: Line[];
  caption: { tex: string; offset: number } | undefined;
  label: { name: string; offset: number } | undefined;
  mistakes: AlgorithmMistake[];
}

/** Something in pseudocode that cannot be read. */
export interface AlgorithmMistake {
  severity: 'error' | 'warning';
  /** Where it is in the block. */
  offset: number;
  message: string;
  fix: string;
}

const STRUCTURE = new RegExp(
  `\\\\(?<name>${Object.keys(commands).join('|')})(?![A-Za-z])|\\\\(?<about>caption|label)(?=\\s*\\{)|\\\\(?:begin|end)\\s*\\{algorithm(?:ic)?\\*?\\}(?:\\[[^\\]]*\\])?`,
  'gi',
);

/** Commands of the package algorithm2e. */
const OTHER_PACKAGE =
  /\\(?:KwIn|KwOut|KwData|KwResult|KwTo|KwRet|eIf|uIf|uElseIf|lIf|SetKw\w*|SetAlgo\w*|tcp|tcc|DontPrintSemicolon)\b/;

/** The lines of an algorithm in LaTeX's algorithmic; all that is wrong comes back with them. */
export function readAlgorithm(source: string): Algorithm {
  return new Reader(source).read();
}

class Reader {
  readonly #source: string;
  readonly #algorithm: Algorithm = {
    lines: [],
    caption: undefined,
    label: undefined,
    mistakes: [],
  };
  /** The blocks that are open, innermost last. */
  readonly #open: { name: string; written: string; offset: number }[] = [];

  constructor(source: string) {
    // A comment is no part of it; what stands behind keeps its place.
    this.#source = source.replaceAll(/(?<!\\)%.*$/gm, (comment) => ' '.repeat(comment.length));
  }

  read(): Algorithm {
    const other = OTHER_PACKAGE.exec(this.#source);
    if (other !== null) {
      this.#mistake(
        other.index,
        `"${other[0]}" is a command of algorithm2e, which is not read.`,
        'Write it with the commands of algorithmic: \\If{…} … \\EndIf, \\For{…} … \\EndFor, \\State …',
      );
      return this.#algorithm;
    }
    let end = 0;
    for (const match of this.#source.matchAll(STRUCTURE)) {
      if (match.index < end) continue;
      this.#text(end, match.index);
      end = this.#take(match);
    }
    this.#text(end, this.#source.length);
    for (const { name, written, offset } of this.#open) {
      this.#mistake(
        offset,
        `\\${written} is not ended.`,
        `Write \\${endOf(name)} below its lines.`,
      );
    }
    return this.#algorithm;
  }

  /** @returns where reading goes on */
  #take(match: RegExpExecArray): number {
    const { name: written, about } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (about !== undefined) return this.#takeAbout(about, end);
    if (written === undefined) return end;
    const name = written.toLowerCase();
    const command = lookUp(commands, name);
    return command === undefined
      ? end
      : this.#takeCommand(name, written, command, match.index, end);
  }

  #takeAbout(about: string, from: number): number {
    const braced = readBraces(this.#source, from);
    if (braced === undefined) return this.#openBrace(from);
    const { text, offset, end } = braced;
    if (about.toLowerCase() === 'label') this.#algorithm.label = { name: text.trim(), offset };
    else this.#algorithm.caption = { tex: text, offset };
    return end;
  }

  #takeCommand(
    name: string,
    written: string,
    command: Command,
    start: number,
    from: number,
  ): number {
    if (command.of !== undefined) this.#leave(written, command.of, start);
    const line = this.#lineFor(command);
    if (command.before !== '') line.parts.push({ kind: 'keyword', word: command.before });
    let end = from;
    for (let index = 0; index < command.arguments; index += 1) {
      const braced = readBraces(this.#source, end);
      if (braced === undefined) {
        // The arguments of a procedure may be left out.
        if (/^\s*\{/.test(this.#source.slice(end))) end = this.#openBrace(end);
        else if (index === 0) {
          this.#mistake(start, `\\${written} has nothing in braces.`, `Write \\${written}{…}.`);
        }
        break;
      }
      end = braced.end;
      const tex = { kind: 'tex', tex: braced.text, offset: braced.offset } as const;
      if (command.arguments < 2) line.parts.push(tex);
      else if (index === 0) line.parts.push({ kind: 'name', name: braced.text.trim() });
      else line.parts.push(bracket('('), tex, bracket(')'));
    }
    if (command.behind !== undefined) line.parts.push({ kind: 'keyword', word: command.behind });
    if (command.block === 'begin' || command.block === 'between') {
      this.#open.push({ name: command.of?.[0] ?? name, written, offset: start });
    }
    return end;
  }

  /** `\State \Return x` is one line. */
  #lineFor({ isWithinState, isUnnumbered, block }: Command): Line {
    const { lines } = this.#algorithm;
    const last = lines.at(-1);
    if (isWithinState === true && last?.parts.length === 0) return last;
    const line: Line = {
      depth: this.#open.length,
      isNumbered: isUnnumbered !== true,
      isOfBlock: block !== undefined,
      parts: [],
    };
    lines.push(line);
    return line;
  }

  #leave(written: string, begun: readonly string[], offset: number): void {
    const last = this.#open.at(-1);
    if (last !== undefined && begun.includes(last.name)) {
      this.#open.pop();
      return;
    }
    const inside = last === undefined ? '' : `: \\${last.written} is still open`;
    this.#mistake(
      offset,
      `There is no \\${begun.map(shownName).join(' or \\')} that \\${written} could end${inside}.`,
      'End each block by its own command, the inner before the outer.',
    );
  }

  /** @returns where reading goes on: on the next line */
  #openBrace(from: number): number {
    const start = this.#source.indexOf('{', from);
    this.#mistake(start, 'The brace that begins here is never closed.', 'Write } where it ends.');
    const end = this.#source.indexOf('\n', start);
    return end === -1 ? this.#source.length : end;
  }

  #text(from: number, to: number): void {
    const tex = this.#source.slice(from, to);
    if (tex.trim() === '') return;
    const line = this.#algorithm.lines.at(-1);
    // What begins or ends a block has no words of its own but a comment.
    if (line?.isOfBlock === true && /^\s*\n/.test(tex) && !/^\s*\\comment\b/i.test(tex)) {
      this.#mistake(
        from + tex.search(/\S/),
        `"${firstLine(tex)}" stands on no line of its own.`,
        'Begin the line by \\State.',
        'warning',
      );
    }
    if (line === undefined) {
      this.#mistake(
        from + tex.search(/\S/),
        `"${firstLine(tex)}" stands on no line of the algorithm.`,
        'Begin each line by \\State, or by another command of algorithmic.',
      );
      return;
    }
    line.parts.push({ kind: 'tex', tex, offset: from });
  }

  #mistake(
    offset: number,
    message: string,
    fix: string,
    severity: AlgorithmMistake['severity'] = 'error',
  ): void {
    this.#algorithm.mistakes.push({ severity, offset, message, fix });
  }
}

function bracket(tex: string): Part {
  return { kind: 'tex', tex, offset: 0 };
}

function endOf(name: string): string {
  if (name === 'repeat') return 'Until{…}';
  return name.startsWith('for') ? 'EndFor' : `End${shownName(name)}`;
}

function firstLine(tex: string): string {
  return (tex.trim().split('\n')[0] ?? '').slice(0, 20);
}
