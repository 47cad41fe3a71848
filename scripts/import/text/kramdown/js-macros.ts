import type { OptionalCommand } from './tex-definitions.ts';

/** Commands of TeX that a script of a page defines. */
export interface JsMacros {
  /** Names without backslash. */
  macros: Record<string, string>;
  optional: Record<string, OptionalCommand>;
}

/**
 * Reads the object `macros` of MathJax' or KaTeX' settings, without running them:
 * `macros: { RR: "\\mathbb{R}", norm: ["\\|#1\\|", 1] }`.
 *
 * @param script the text of a script, or of a page that holds it
 */
export function readJsMacros(script: string): JsMacros {
  const found: JsMacros = { macros: {}, optional: {} };
  for (const { 0: start, index } of script.matchAll(/\bmacros['"]?\s*:\s*\{/gi)) {
    readEntries(tokensOf(script, index + start.length), found);
  }
  return found;
}

interface Token {
  kind: 'string' | 'word' | 'sign';
  text: string;
}

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|`((?:[^`\\]|\\[\s\S])*)`|([\p{L}\d_$\\.]+)|(\S)/gu;

/** The words and signs up to the brace that ends the object. */
function tokensOf(script: string, start: number): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN.source, TOKEN.flags);
  pattern.lastIndex = start;
  let depth = 1;
  for (let match = pattern.exec(script); match !== null; match = pattern.exec(script)) {
    const [, double, single, back, word, sign] = match;
    const quoted = double ?? single ?? back;
    if (quoted !== undefined) tokens.push({ kind: 'string', text: unescaped(quoted) });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      if (depth === 0) return tokens;
      tokens.push({ kind: 'sign', text: sign });
    }
  }
  return [];
}

const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** A string of JavaScript as it is meant. */
function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, sign: string) => signs[sign] ?? sign);
}

function readEntries(tokens: readonly Token[], { macros, optional }: JsMacros): void {
  for (let index = 0; index < tokens.length; index += 1) {
    const [key, colon, value] = tokens.slice(index, index + 3);
    if (key === undefined || key.kind === 'sign' || colon?.text !== ':') continue;
    const name = key.text.replace(/^\\/, '');
    if (!/^(?:[A-Za-z]+|[^A-Za-z\s])$/.test(name)) continue;
    index += 2;
    if (value?.kind === 'string') macros[name] = value.text;
    else if (value?.text === '[') {
      const end = tokens.findIndex(
        ({ kind, text }, at) => at > index && kind === 'sign' && text === ']',
      );
      const parts = tokens.slice(index + 1, end).filter(({ kind }) => kind !== 'sign');
      const [definition, count, byDefault] = parts;
      if (definition?.kind === 'string' && byDefault?.kind === 'string') {
        optional[name] = { byDefault: byDefault.text, tex: definition.text };
      } else if (
        definition?.kind === 'string' &&
        (count === undefined || /^\d$/.test(count.text))
      ) {
        macros[name] = definition.text;
      }
      index = end;
    }
  }
}
