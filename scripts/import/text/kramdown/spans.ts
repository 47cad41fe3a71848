import { isBlankLine, type SourceText } from './source-lines.ts';

/** Writes what stands in lines and has another meaning for kramdown than elsewhere. */
export function convertSpans(text: SourceText): void {
  text.lines.forEach((line, index) => {
    const isLast = isBlankLine(text.lines[index + 1]?.text);
    let written = line.text
      // A break of a line.
      .replace(/(?<!\\)\\\\[ \t]*$/, isLast ? '' : '\\')
      // No link of a wiki.
      .replace(/(?<!\\)\[\[(?=[^[\]\n]{1,200}\]\](?!\())/g, '\\[\\[')
      .replace(/<<(?!<)[ ]?([^<>\n]{0,300}?\S)[ ]?>>(?!>)/g, '«$1»')
      .replace(
        /(!?\[[^\]\n]{0,500}\]\()[ \t]*([^()<>\n"'\s]+(?: +[^()<>\n"'\s]+)+)[ \t]*((?:[ \t](?:"[^"\n]*"|'[^'\n]*'))?)\)/g,
        '$1<$2>$3)',
      );
    written = withStrongMarks(written, text, line.line);
    line.text = written;
  });
}

const STRONG = /(?<![*\\])(\*\*)(?![\s*])((?:[^*\n]|\*(?!\*)){1,1000}?)(?<![\s*\\])\*\*(?!\*)/g;
const EMPHASIS = /(?<![*\\\p{L}\p{N}]|^[ \t>]*)(\*)(?![\s*])([^*\n]+?)(?<![\s*\\])\*(?!\*)/gu;

/**
 * Emphasis that elsewhere would be asterisks, as its last sign is a punctuation mark and a letter
 * follows: `**注意：**文字`. It is written with tags.
 */
function withStrongMarks(written: string, text: SourceText, line: number): string {
  if (!written.includes('*')) return written;
  const tagged = (pattern: RegExp, name: string, source: string): string =>
    source.replace(pattern, (...match: unknown[]) => {
      const [whole, , words] = match as [string, string, string];
      const offset = match.findLast((one) => typeof one === 'number') ?? 0;
      const before = text.filled(source.slice(0, offset)).at(-1);
      const behind = text.filled(source.slice(offset + whole.length)).at(0);
      const inner = text.filled(words);
      if (flanks(before, inner.at(0)) && flanks(behind, inner.at(-1))) return whole;
      return `${text.finish(`<${name}>`, line)}${words}${text.finish(`</${name}>`, line)}`;
    });
  return tagged(EMPHASIS, 'em', tagged(STRONG, 'strong', written));
}

/** Whether signs of emphasis may stand between the two; see CommonMark, "left-flanking". */
function flanks(outer: string | undefined, inner: string | undefined): boolean {
  const isMark = (sign: string): boolean => /[\p{P}\p{S}]/u.test(sign);
  return (
    inner === undefined ||
    !isMark(inner) ||
    outer === undefined ||
    /\s/.test(outer) ||
    isMark(outer)
  );
}
