import { letterOf } from '../letter-of.ts';
import { readWords, takeJudgement, type GlossMistake, type Piece } from './read-words.ts';

/** A part of an example that has lines of its own. */
export type GlossBlock =
  /** Lines aligned word by word: words, perhaps other spellings of them, and at last their glosses. */
  | { kind: 'words'; judgement: string | undefined; lines: Piece[][]; source?: Piece }
  /** A sentence without a gloss. */
  | { kind: 'sentence'; judgement: string | undefined; text: Piece; source?: Piece }
  /** What a line beginning with a bar says, such as the name of the language. */
  | { kind: 'free'; text: Piece; source?: Piece }
  | { kind: 'translation'; text: Piece; source?: Piece };

/** A sub-example. */
export interface GlossPart {
  offset: number;
  blocks: GlossBlock[];
  label: string | undefined;
  language: string | undefined;
}

export interface GlossExample {
  /** All of it, or what stands before its sub-examples. */
  blocks: GlossBlock[];
  parts: GlossPart[];
  mistakes: GlossMistake[];
}

const LETTER = /^\(?([a-z]{1,2})[.)]\s+(?=\S)/;
const BAR = /^\|(?:\s+|$)/;
const SOURCE = /^(?:--|[–—―])\s+(?=\S)/;
/** Perhaps with a word before it: `Intended: '…'`, `lit. '…'`. */
const QUOTE = /^\(?(?:\p{L}[\p{L} ]{0,20}[.:]{1,2}\s*)?['"`‘’“”‚„«»‹›「『]/u;
const COMMAND = /^\\(?:(?:begin|end)\{[^{}]*\}|label\s*\{[^{}]*\}|[A-Za-z]+)\s*/;
const LINE_END = /\s*(?:\\\\|\/\/)$/;
const ATTRIBUTES = /\s*\{(?=\s*(?:#|lang=))([^{}]*)\}\s*$/;

/**
 * Reads the lines of an example; all that is wrong comes back with them.
 *
 * @param isEmphasis whether asterisks at the beginning of a line set off words, and judge nothing
 */
export function readGloss(source: string, isEmphasis: (text: string) => boolean): GlossExample {
  return new Reader(isEmphasis).read(source);
}

class Reader {
  readonly #example: GlossExample = { blocks: [], parts: [], mistakes: [] };
  readonly #isEmphasis: (text: string) => boolean;
  /** Lines that are aligned with each other, so far. */
  #lines: Piece[] = [];
  /** What the line above belongs to, if it may go on. */
  #open: Piece | undefined;
  #hasCommands = false;

  constructor(isEmphasis: (text: string) => boolean) {
    this.#isEmphasis = isEmphasis;
  }

  read(source: string): GlossExample {
    let offset = 0;
    for (const written of source.split('\n')) {
      const text = written.trimStart();
      this.#line({ text: text.trimEnd(), offset: offset + written.length - text.length });
      offset += written.length + 1;
    }
    this.#flush();
    return this.#example;
  }

  get #blocks(): GlossBlock[] {
    return this.#example.parts.at(-1)?.blocks ?? this.#example.blocks;
  }

  #line(written: Piece): void {
    const line = this.#withoutCommands(written);
    const open = this.#open;
    this.#open = undefined;
    if (line.text === '') {
      this.#flush();
      return;
    }
    if (this.#part(line)) return;
    const hasWords = this.#lines.length > 0 || this.#blocks.length > 0;
    if (BAR.test(line.text)) this.#add('free', without(BAR, line));
    else if (SOURCE.test(line.text) && hasWords) this.#source(without(SOURCE, line));
    else if (QUOTE.test(line.text) && this.#hasSentence()) this.#add('translation', line);
    else if (open !== undefined) {
      open.text += ` ${line.text}`;
      this.#open = open;
    } else this.#lines.push(line);
  }

  /** @returns whether a line begins a sub-example */
  #part(line: Piece): boolean {
    const { parts } = this.#example;
    const letter = LETTER.exec(line.text)?.[1];
    const due = letterOf(parts.length);
    // Behind the first a short word may well end with a full stop.
    const isLetter = letter === due || (parts.length > 0 && letter?.length === 1);
    if (!isLetter) return false;
    this.#flush();
    if (letter !== due) {
      this.#mistake(
        line.offset,
        `This sub-example is ${due}, not ${letter}.`,
        'Letter them a, b, c and so on: they are referred to by their letters.',
      );
    }
    const [whole = '', attributes = ''] = ATTRIBUTES.exec(line.text) ?? [];
    parts.push({
      offset: line.offset,
      blocks: [],
      label: /#([^\s"'{}]+)/.exec(attributes)?.[1],
      language: /\blang=["']?([^\s"']+)/.exec(attributes)?.[1],
    });
    const text = line.text.slice(0, line.text.length - whole.length);
    this.#line(without(LETTER, { ...line, text }));
    return true;
  }

  #hasSentence(): boolean {
    return (
      this.#lines.length > 0 ||
      this.#blocks.some(({ kind }) => kind === 'words' || kind === 'sentence')
    );
  }

  #add(kind: 'free' | 'translation', text: Piece): void {
    this.#flush(kind === 'translation');
    this.#blocks.push({ kind, text });
    if (kind === 'translation') this.#open = text;
  }

  #source(source: Piece): void {
    this.#flush();
    const last = this.#blocks.at(-1);
    if (last === undefined || last.source !== undefined) {
      this.#blocks.push({ kind: 'free', text: { text: '', offset: source.offset }, source });
    } else last.source = source;
    this.#open = source;
  }

  /** What gb4e and its kin write is told once, and its words are read. */
  #withoutCommands(line: Piece): Piece {
    const [command] = COMMAND.exec(line.text) ?? [];
    if (command === undefined) {
      return this.#hasCommands ? { ...line, text: line.text.replace(LINE_END, '') } : line;
    }
    if (!this.#hasCommands) {
      this.#mistake(
        line.offset,
        `"${command.trim()}" is a command of LaTeX, and has no meaning here.`,
        'Leave such commands out: the lines are the words, their glosses, and the translation in quotation marks.',
      );
    }
    this.#hasCommands = true;
    return this.#withoutCommands(without(COMMAND, line));
  }

  #flush(isTranslated = false): void {
    const lines = this.#lines;
    this.#lines = [];
    const translation = isTranslated ? undefined : takeTranslation(lines);
    const [first, ...others] = lines;
    if (first === undefined) return;
    const { judgement, rest } = takeJudgement(first, this.#isEmphasis);
    if (others.length === 0) this.#blocks.push({ kind: 'sentence', judgement, text: rest });
    else {
      const { mistakes } = this.#example;
      const words = [rest, ...others].map((line) => readWords(line, mistakes));
      this.#compare(words);
      for (const line of words) this.#marks(line);
      this.#blocks.push({ kind: 'words', judgement, lines: words });
    }
    if (translation === undefined) return;
    this.#blocks.push({ kind: 'translation', text: translation });
    this.#mistake(
      translation.offset,
      'This looks like a translation, and has no quotation marks.',
      `Write them: '${translation.text}'; a line that is not aligned may begin with a bar, too.`,
    );
  }

  /** Every line has a word for each of the first. */
  #compare([first = [], ...others]: readonly Piece[][]): void {
    for (const [index, line] of others.entries()) {
      if (line.length === first.length) continue;
      const extra = line[first.length];
      const lonely = first[line.length];
      const name = index === others.length - 1 ? 'the gloss' : ordinal(index + 2);
      const message =
        extra === undefined
          ? `"${lonely?.text ?? ''}" has nothing below it: its line has ${count(first)}, ${name} has ${line.length}.`
          : `"${extra.text}" stands below no word: the first line has ${count(first)}, this one has ${line.length}.`;
      this.#mistake(
        (extra ?? lonely)?.offset ?? 0,
        message,
        'Write one for each: {two words} are one in braces, and {} is none; a translation has quotation marks, and another line that is not aligned begins with a bar: | Turkish.',
      );
    }
  }

  /** Each word is read by itself, and so are its marks. */
  #marks(line: readonly Piece[]): void {
    const begin = line.findIndex(({ text }) => /^\*{1,2}[^*]+$/.test(text));
    const end = line.findLastIndex(({ text }) => /^[^*]+\*{1,2}[.,;:?!]?$/.test(text));
    const word = line[begin];
    if (word === undefined || begin >= end) return;
    const [mark = ''] = /^\*+/.exec(word.text) ?? [];
    this.#mistake(
      word.offset,
      `The ${mark} of "${word.text}" marks nothing: a mark ends in the word in which it begins.`,
      `Put the words in braces, {${mark}two words${mark}}, or write the mark at each of them.`,
    );
  }

  #mistake(offset: number, message: string, fix: string): void {
    this.#example.mistakes.push({ severity: 'warning', offset, message, fix });
  }
}

const SENTENCE = /^\p{Lu}.*[.!?…]$/su;

/** Takes the last line away if it is a sentence, and the line above is none: that holds the glosses. */
function takeTranslation(lines: Piece[]): Piece | undefined {
  const [glosses, last] = lines.slice(-2);
  if (lines.length < 3 || glosses === undefined || last === undefined) return undefined;
  if (!SENTENCE.test(last.text) || SENTENCE.test(glosses.text)) return undefined;
  return lines.pop();
}

function without(sign: RegExp, { text, offset }: Piece): Piece {
  const rest = text.replace(sign, '');
  return { text: rest, offset: offset + text.length - rest.length };
}

function count({ length }: readonly Piece[]): string {
  return length === 1 ? '1 word' : `${length} words`;
}

function ordinal(line: number): string {
  const names = ['second', 'third', 'fourth', 'fifth'];
  return `the ${names[line - 2] ?? `${line}th`} line`;
}
