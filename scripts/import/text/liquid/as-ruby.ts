/** A construct of Liquid, with what stands in quotes within it taken as a whole. */
const CONSTRUCT = /\{[{%](?:"[^"\n]*"|'[^'\n]*'|[^"'{}]|\{(?![{%])|\}(?!\}))*?[%}]\}/g;

const CONDITION = /^(\{%-?\s*(?:if|elsif|unless)\s)([\s\S]*?)(-?%\})$/;

/** What stands first, or behind `and` or `or`, with the filters behind it. */
const FILTERED =
  /((?:^|\s(?:and|or)\s)\s*(?:"[^"]*"|'[^']*'|[^\s|"']+))(\s*\|(?:"[^"]*"|'[^']*'|(?!\s(?:and|or)\s)[\s\S])*)/g;

/**
 * Writes conditions as Ruby's Liquid, which Jekyll runs, understands them: of one with a filter it reads
 * what stands before the filter, and nothing more. The text keeps its length.
 */
export function withRubyConditions(text: string): string {
  return text.replaceAll(CONSTRUCT, (construct) => {
    const [, opening, condition, closing] = CONDITION.exec(construct) ?? [];
    if (opening === undefined || condition?.includes('|') !== true) return construct;
    const read = condition.replaceAll(
      FILTERED,
      (_, operand: string, filters: string) => operand + filters.replaceAll(/\S/g, ' '),
    );
    return `${opening}${read}${closing ?? ''}`;
  });
}

/** Ruby's Liquid has no escapes in quoted text: a backslash is one. */
export function withRubyBackslashes(text: string): string {
  return text.replaceAll(CONSTRUCT, (construct) =>
    construct.replaceAll(/"[^"]*"|'[^']*'/g, (quoted) => quoted.replaceAll('\\', '\\\\')),
  );
}
