import { positionAt, type ContentError } from '../site/content-error.ts';
import type { TextSource } from '../markdown/render.ts';
import type { Citable } from './bibliography.ts';
import { written } from './unknown-citation.ts';

/** A citation command of LaTeX, natbib or biblatex, with its options and keys. */
const CITE_COMMAND =
  /(?<!\\)\\([Nn]o[Cc]ite|[A-Za-z]*[Cc]ite[A-Za-z]*)\*?\s?((?:\[[^\]\n]*\]){0,2})\{([^{}\n]+)\}/g;
/** What stands in brackets and is neither a link, a footnote nor a picture. */
const BRACKETS = /(?<![\\!\]\w])\[([^[\]^\n]+)\](?![([:{])/g;
/** Code, math and comments, where nothing is a citation. */
const LITERAL =
  /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))|(?<!`)(`+)(?!`)[^`][\s\S]*?(?<!`)\3(?!`)|\$\$[\s\S]*?\$\$|<!--[\s\S]*?-->|^(?: {4,}|\t)[^\n]*$/gm;

/**
 * Finds citations that are written in another syntax and would be published as they stand:
 * `\cite{key}` of LaTeX, and brackets whose keys have no at sign, `[key]`, `[@a; b]`.
 */
export function miswrittenCitations(source: TextSource, citable: Citable): ContentError[] {
  const { body } = source;
  if (!/[Cc]ite/.test(body) && (citable.size === 0 || !body.includes('['))) return [];
  const text = body.replaceAll(LITERAL, (literal) => literal.replaceAll(/[^\n]/g, ' '));
  const found = [...commands(text), ...brackets(text, citable)];
  return found.map(({ offset, message, fix }): ContentError => {
    const { line, column } = positionAt(text, offset);
    return {
      severity: 'warning',
      kind: 'miswritten-citation',
      file: source.file,
      position: { line: line + source.bodyLine - 1, column },
      message,
      fix,
    };
  });
}

interface Miswritten {
  offset: number;
  message: string;
  fix: string;
}

function commands(text: string): Miswritten[] {
  return [...text.matchAll(CITE_COMMAND)].map((match) => {
    const [whole, command = '', options = '', list = ''] = match;
    const keys = list.split(',').map((key) => key.trim());
    const given = [...options.matchAll(/\[([^\]]*)\]/g)].map(([, option = '']) => option);
    const before = given.length === 2 && given[0] !== undefined ? given[0] : '';
    const behind = given.at(-1) ?? '';
    const isInText = /^(?:textcite|citet|citealt)/i.test(command) && keys.length === 1;
    const inBrackets = `[${before === '' ? '' : `${before} `}${keys.map(written).join('; ')}${behind === '' ? '' : `, ${behind}`}]`;
    const inText = `${keys.map(written).join('')}${behind === '' ? '' : ` [${behind}]`}`;
    return {
      offset: match.index,
      message: `"${whole}" is LaTeX, which a page shows as it stands.`,
      fix: `Write ${isInText ? inText : inBrackets}.`,
    };
  });
}

function brackets(text: string, citable: Citable): Miswritten[] {
  return [...text.matchAll(BRACKETS)].flatMap((match): Miswritten[] => {
    const [whole, inside = ''] = match;
    const parts = inside.split(';');
    const isCitation = parts.some((part) => /(?:^|[\s-])@[\p{L}\p{N}_{]/u.test(part));
    const lacking = parts.flatMap((part) => keyIn(part, isCitation, citable) ?? []);
    const [first] = lacking;
    if (first === undefined || text.includes(`${whole}:`)) return [];
    // Among prose, every part must be a work, or it is a remark in brackets.
    if (!isCitation && lacking.length < parts.length) return [];
    const right = parts.map((part) => {
      const key = keyIn(part, isCitation, citable);
      return key === undefined ? part : part.replace(key, () => written(key));
    });
    return [
      {
        offset: match.index,
        message: `"${first}" is the key of a work, but nothing is cited without an at sign.`,
        fix: `Write [${right.join(';')}], or \\[ for a bracket.`,
      },
    ];
  });
}

/** The key that a part of a citation has in the place of `@key`. */
function keyIn(part: string, isCitation: boolean, citable: Citable): string | undefined {
  if (part.includes('@')) return undefined;
  const [, word] =
    /^\s*(?:(?:see|cf\.|e\.g\.,?)\s+(?:also\s+)?)?-?([^\s,]+)\s*(?:,.*)?$/i.exec(part) ?? [];
  if (word === undefined || !citable.has(word)) return undefined;
  // A key without a digit may be a word like any other.
  return isCitation || /\p{L}.*\d|\d.*\p{L}/u.test(word) ? word : undefined;
}
