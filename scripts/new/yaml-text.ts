import { stringify } from 'yaml';

/**
 * Writes a text as a YAML value on one line, in quotes where it needs them.
 *
 * @example yamlText('Rings: an introduction') // "'Rings: an introduction'"
 */
export function yamlText(text: string): string {
  return stringify(oneLine(text), { lineWidth: 0, singleQuote: true }).trimEnd();
}

/** Line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
