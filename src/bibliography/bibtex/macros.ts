import { defaultStrings } from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { nearest } from '../../site/nearest.ts';
import type { Problem } from './entry.ts';

/** The three-letter months that every BibTeX style defines; their order is the calendar's. */
export const MONTH_MACROS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

/**
 * Macros that need no `@string`: the months, which stand for themselves here, and the journals that
 * plain.bst knows (`jacm`, `tcs`, …), in citation-js' table of them.
 */
export function standardMacros(): Map<string, string> {
  return new Map([
    ...Object.entries(defaultStrings),
    ...MONTH_MACROS.map((month) => [month, month] as const),
  ]);
}

/** The mistake of using a name that no `@string` above it defines. */
export function undefinedString(name: string, macros: ReadonlyMap<string, string>): Problem {
  const isName = /^[A-Za-z]/.test(name);
  const meant = isName ? nearest(name, macros.keys()) : undefined;
  const definition = isName ? `, or define it above: @string{${name} = {…}}` : '';
  return {
    severity: 'error',
    kind: 'undefined-string',
    message: isName
      ? `\`${name}\` has no braces, which makes it the name of a string, and no @string above defines it.`
      : `\`${name}\` has no braces, which only a number or the name of a string can do without.`,
    fix:
      meant === undefined
        ? `Put the value in braces, {${name}}${definition}.`
        : `Did you mean \`${meant}\`? If it is text, put it in braces: {${name}}.`,
  };
}
