/** Letters that Unicode does not take apart into a plain letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'ng',
  ħ: 'h',
};

/**
 * Writes a text in lower case and without accents, for comparing and for keys. Other scripts stay.
 *
 * @example fold('Soljačić') // 'soljacic'
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z\d -]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[ßæœøłđðþıŋħ]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFC');
}
