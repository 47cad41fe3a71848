import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { element } from '../element.ts';
import { lookUp } from '../../site/look-up.ts';
import { wordCommands } from './commands.ts';
import { readBraces, type Braced } from './read-braces.ts';

/** Signs that TeX writes with a backslash or in another way. */
const signs: Readonly<Record<string, string>> = {
  '\\_': '_',
  '\\%': '%',
  '\\&': '&',
  '\\#': '#',
  '\\$': '$',
  '\\{': '{',
  '\\}': '}',
  '\\ ': ' ',
  '\\,': '\u202F',
  '\\;': ' ',
  '\\\\': ' ',
  '~': '\u00A0',
  '``': '“',
  "''": '”',
  '---': '—',
  '--': '–',
};

const signCommands: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  quad: '\u2003',
  qquad: '\u2003',
};

type Face = 'strong' | 'emphasis' | 'code' | 'small capitals' | 'plain';

const faces: Readonly<Record<string, Face>> = {
  textbf: 'strong',
  emph: 'emphasis',
  textit: 'emphasis',
  texttt: 'code',
  textsc: 'small capitals',
  textrm: 'plain',
  textsf: 'plain',
  text: 'plain',
  mbox: 'plain',
};

const PIECE =
  /\$(?<math>(?:[^$\\]|\\[\s\S])+)\$|\\\((?<enclosed>[\s\S]+?)\\\)|\\(?<command>[A-Za-z]+)[ \t]*|(?<sign>\\[_%&#${} ,;\\]|~|``|''|---?)|(?<open>\$[^\n]*)|[{}]/g;

/** What is needed to read the words of an algorithm. */
export interface WordReader {
  /** Gives the place in its file of what begins at an offset in the block. */
  placeOf: (offset: number) => Position | undefined;
  /** Is told what is no command of text, and where it is in the block. */
  onUnknown: (command: string, offset: number) => void;
  /** Is told where a formula begins that does not end on its line. */
  onOpenFormula: (offset: number) => void;
}

/**
 * Text in TeX, with its formulas, as Markdown's nodes. What is no command of text stands as it is
 * written, and is told.
 *
 * @param offset where the text begins in its block
 */
export function wordsOf(tex: string, offset: number, reader: WordReader): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  let text = '';
  let end = 0;
  const add = (...more: PhrasingContent[]): void => {
    if (text !== '') words.push({ type: 'text', value: text.replaceAll(/[ \t\r\n]+/g, ' ') });
    text = '';
    words.push(...more);
  };
  for (const match of tex.matchAll(PIECE)) {
    if (match.index < end) continue;
    text += tex.slice(end, match.index);
    end = match.index + match[0].length;
    const { math, enclosed, command, sign, open } = match.groups ?? {};
    const formula = math ?? enclosed;
    if (formula !== undefined) {
      const position = reader.placeOf(offset + match.index);
      add({ type: 'inlineMath', value: formula.trim(), ...(position && { position }) });
    } else if (open !== undefined) {
      reader.onOpenFormula(offset + match.index);
      text += open;
    } else if (sign !== undefined) text += signs[sign] ?? sign;
    else if (command !== undefined) {
      const known = commandWords(command, tex, match.index, offset, reader);
      if (known === undefined) text += match[0];
      else if (typeof known === 'string') text += known;
      else {
        add(...known.words);
        end = known.end ?? end;
      }
    }
  }
  text += tex.slice(end);
  add();
  return words;
}

/**
 * What a command stands for: a sign, or words and where they end.
 *
 * @param at where the command begins in the text
 */
function commandWords(
  command: string,
  tex: string,
  at: number,
  offset: number,
  reader: WordReader,
): string | { words: PhrasingContent[]; end?: number } | undefined {
  const name = command.toLowerCase();
  const word = lookUp(wordCommands, name);
  if (word !== undefined) return { words: [keyword(word), { type: 'text', value: ' ' }] };
  const sign = lookUp(signCommands, name);
  if (sign !== undefined) return sign;
  const argument = readBraces(tex, at + 1 + command.length);
  const inner = ({ text, offset: from }: Braced): PhrasingContent[] =>
    wordsOf(text, offset + from, reader);
  const face = lookUp(faces, command);
  if (argument !== undefined && name === 'call') {
    const given = readBraces(tex, argument.end);
    const words = [
      procedure(argument.text.trim()),
      { type: 'text', value: '(' } as const,
      ...(given === undefined ? [] : inner(given)),
      { type: 'text', value: ')' } as const,
    ];
    return { words, end: given?.end ?? argument.end };
  }
  if (argument !== undefined && name === 'comment') {
    return { words: [comment(inner(argument))], end: argument.end };
  }
  if (argument !== undefined && face !== undefined) {
    return { words: inFace(face, inner(argument), argument.text), end: argument.end };
  }
  reader.onUnknown(command, offset + at);
  return undefined;
}

function inFace(face: Face, children: PhrasingContent[], tex: string): PhrasingContent[] {
  switch (face) {
    case 'strong':
      return [{ type: 'strong', children }];
    case 'emphasis':
      return [{ type: 'emphasis', children }];
    case 'code':
      return [{ type: 'inlineCode', value: tex.replaceAll(/\\([_%&#{}])/g, '$1') }];
    case 'small capitals':
      return [element('span', { className: ['algorithm-name'] }, children)];
    case 'plain':
      return children;
  }
}

/** A word of the language of algorithms. */
export function keyword(word: string): PhrasingContent {
  return element('b', {}, [{ type: 'text', value: word }]);
}

/** The name of a procedure. */
export function procedure(name: string): PhrasingContent {
  const value = name.replaceAll(/\\([_%&#])/g, '$1').replaceAll(/\\text\w+\{([^{}]*)\}/g, '$1');
  return element('span', { className: ['algorithm-name'] }, [{ type: 'text', value }]);
}

/** What explains a line. The sign before it is for the eye only. */
function comment(children: PhrasingContent[]): PhrasingContent {
  return element('span', { className: ['algorithm-comment'] }, [
    element('span', { ariaHidden: 'true' }, [{ type: 'text', value: '▷ ' }]),
    ...children,
  ]);
}
