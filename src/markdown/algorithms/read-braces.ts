/** What stands between braces. */
export interface Braced {
  text: string;
  /** Where it begins in the whole. */
  offset: number;
  /** Behind the closing brace. */
  end: number;
}

/**
 * Reads an argument of a TeX command.
 *
 * @param from where the command ends; white space may follow
 * @returns undefined when there are no braces, or they are not closed
 */
export function readBraces(tex: string, from: number): Braced | undefined {
  const start = from + (/^\s*/.exec(tex.slice(from))?.[0].length ?? 0);
  if (tex[start] !== '{') return undefined;
  let depth = 0;
  for (let index = start; index < tex.length; index += 1) {
    if (tex[index] === '\\') index += 1;
    else if (tex[index] === '{') depth += 1;
    else if (tex[index] === '}') {
      depth -= 1;
      if (depth === 0)
        return { text: tex.slice(start + 1, index), offset: start + 1, end: index + 1 };
    }
  }
  return undefined;
}
