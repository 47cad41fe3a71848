/**
 * The comma behind a text, with its space, as the script of its last letter has it.
 *
 * @example commaAfter('هدى المصري') // '، '
 */
export function commaAfter(text: string): string {
  return /\p{Script=Arabic}[^\p{L}]*$/u.test(text) ? '، ' : ', ';
}
