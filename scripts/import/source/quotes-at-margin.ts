/** `key: 'words`, and the same with the other quotation mark. */
const OPENING = /^[\w-]+:[ \t]+(["'])(.*)$/;

/**
 * Indents the lines in which a quoted text goes on at the margin. Ruby's YAML takes them so; the
 * standard, which ours follows, does not. Lines stay where they were.
 *
 * @example withIndentedQuotes("a: 'b\nc'") // "a: 'b\n  c'"
 */
export function withIndentedQuotes(yaml: string): string {
  let open: string | undefined;
  return yaml
    .split('\n')
    .map((line) => {
      if (open !== undefined) {
        const shown = /^\S/.test(line) ? `  ${line}` : line;
        if (isClosed(line, open)) open = undefined;
        return shown;
      }
      const [, quote, rest = ''] = OPENING.exec(line) ?? [];
      if (quote !== undefined && !isClosed(rest, quote)) open = quote;
      return line;
    })
    .join('\n');
}

/** Whether the closing quotation mark stands in a line; doubled or behind a backslash it is a sign. */
function isClosed(text: string, quote: string): boolean {
  const signs = quote === "'" ? /''/g : /\\./g;
  return text.replaceAll(signs, '').includes(quote);
}
