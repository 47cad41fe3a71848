const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;

/** The letter of a part, by its index: a to z, then aa, ab and so on. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(FIRST_LETTER + (index % LETTERS));
  return index < LETTERS ? letter : letterOf(Math.floor(index / LETTERS) - 1) + letter;
}
