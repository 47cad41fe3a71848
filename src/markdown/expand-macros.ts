import { lookUp } from '../site/look-up.ts';
import type { Macros } from './typeset-math.ts';

/** Deep enough for commands that use others; one that uses itself must end somewhere. */
const ROUNDS = 5;

/**
 * Writes out an author's own commands.
 *
 * @param macros by name with its backslash; arguments are `#1` to `#9` in a definition
 * @example expandMacros('\\ip{f}{g}', { '\\ip': '\\langle #1, #2 \\rangle' }) // '\\langle f, g \\rangle'
 */
export function expandMacros(tex: string, macros: Macros): string {
  let expanded = tex;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = expandOnce(expanded, macros);
    if (next === expanded) break;
    expanded = next;
  }
  return expanded;
}

function expandOnce(tex: string, macros: Macros): string {
  let result = '';
  let rest = tex;
  for (;;) {
    const match = /\\(?:[A-Za-z]+|[^A-Za-z])/.exec(rest);
    if (match === null) return result + rest;
    result += rest.slice(0, match.index);
    rest = rest.slice(match.index + match[0].length);
    const definition = lookUp(macros, match[0]);
    if (definition === undefined) {
      result += match[0];
      continue;
    }
    const wanted = Math.max(0, ...[...definition.matchAll(/#([1-9])/g)].map(([, n]) => Number(n)));
    const given: string[] = [];
    while (given.length < wanted) {
      const { argument, behind } = takeArgument(rest);
      given.push(argument);
      rest = behind;
    }
    result += definition.replaceAll(/#([1-9])/g, (_, n: string) => given[Number(n) - 1] ?? '');
    // The space that ended the name must not be lost where letters follow.
    if (wanted === 0 && /^[A-Za-z]/.test(rest) && /\\[A-Za-z]+$/.test(result)) result += ' ';
  }
}

/** A group without its braces, or one character or command. */
function takeArgument(source: string): { argument: string; behind: string } {
  const text = source.trimStart();
  if (!text.startsWith('{')) {
    const [argument = ''] = /^(?:\\(?:[A-Za-z]+|.)|.)/s.exec(text) ?? [];
    return { argument, behind: text.slice(argument.length) };
  }
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return { argument: text.slice(1, index), behind: text.slice(index + 1) };
  }
  return { argument: text.slice(1), behind: '' };
}
