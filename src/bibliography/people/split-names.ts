/** A stretch of LaTeX source, and where it begins in the whole. */
export interface SourceSlice {
  source: string;
  index: number;
}

const AND = /\s+and(?=\s|$)|^and(?=\s)/iy;
const COMMA = /,/y;
const SPACE = /(?:\s|~)+/y;

/** Splits a field of names at `and`; braces protect. */
export function splitAtAnd(source: string): SourceSlice[] {
  return splitOutsideBraces(source, AND);
}

/** Splits a name at its commas. */
export function splitAtComma(source: string): string[] {
  return splitOutsideBraces(source, COMMA).map((slice) => slice.source);
}

/** Splits a part of a name into words; `~` is a space. */
export function splitWords(source: string): string[] {
  return splitOutsideBraces(source, SPACE)
    .map((slice) => slice.source)
    .filter((word) => word !== '');
}

/** @param separator a sticky pattern */
function splitOutsideBraces(source: string, separator: RegExp): SourceSlice[] {
  const slices: SourceSlice[] = [];
  let depth = 0;
  let start = 0;
  let index = 0;
  const push = (end: number): void => {
    const text = source.slice(start, end);
    slices.push({
      source: text.trim(),
      index: start + text.length - text.trimStart().length,
    });
  };
  while (index < source.length) {
    const character = source[index];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (depth === 0) {
      separator.lastIndex = index;
      const length = separator.exec(source)?.[0].length ?? 0;
      if (length > 0) {
        push(index);
        index += length;
        start = index;
        continue;
      }
    }
    index += 1;
  }
  push(source.length);
  return slices;
}
