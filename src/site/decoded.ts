/**
 * What the percent signs of an address stand for.
 *
 * @returns the text itself when it is not well encoded
 * @example decoded('gr%C3%B6%C3%9Fe') // 'größe'
 * @example decoded('100%') // '100%'
 */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
