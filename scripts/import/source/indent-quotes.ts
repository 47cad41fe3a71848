/** `key: 'words`, in a list or below another key as well, and the same with the other quotation mark. */
const OPENING = /^((?:[ ]|- )*)(?:[\w-]+:[ \t]+)?(["'])(.*)$/;

/**
 * Indents the lines in which a quoted text goes on further left than its key allows. Ruby's YAML
 * takes them so; the standard, which ours follows, does not. Lines stay where they were.
 *
 * @example withIndentedQuotes("- a: 'b\n  c'") // "- a: 'b\n   c'"
 */
export function withIndentedQuotes(yaml: string): string {
  let open: { quote: string; indent: string } | undefined;
  return yaml
    .split('\n')
    .map((line) => {
      if (open !== undefined) {
        const { quote, indent } = open;
        const columns = /^[ \t]*/.exec(line)?.[0].length ?? 0;
        const shown =
          line.trim() === '' || columns >= indent.length ? line : indent + line.trimStart();
        if (isClosed(line, quote)) open = undefined;
        return shown;
      }
      const [, before = '', quote, rest = ''] = OPENING.exec(line) ?? [];
      if (quote !== undefined && !isClosed(rest, quote))
        open = { quote, indent: ' '.repeat(before.length + 1) };
      return line;
    })
    .join('\n');
}

/** Whether the closing quotation mark stands in a line; doubled or behind a backslash it is a sign. */
function isClosed(text: string, quote: string): boolean {
  const signs = quote === "'" ? /''/g : /\\./g;
  return text.replaceAll(signs, '').includes(quote);
}
