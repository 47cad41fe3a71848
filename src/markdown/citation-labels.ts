import { lookUp } from '../site/look-up.ts';
import { locatorWords, type LocatorWords } from './citation-words.ts';

/** What finds the word for a place in texts of one language. */
interface LabelReader {
  labelOf: ReadonlyMap<string, string>;
  pattern: RegExp;
}

/** A full stop or a sign ends its word; another word must not go on. */
const END = '(?:\\.|(?<=[§¶№°])|(?![\\p{L}\\p{N}.]))';

const readers = new Map<string, LabelReader>();

/** English words are known everywhere; those of the language come before them. */
function readerFor(language: string): LabelReader {
  const primary = language.split('-', 1)[0]?.toLowerCase() ?? '';
  const known = readers.get(primary);
  if (known !== undefined) return known;
  const own = lookUp(locatorWords, primary) ?? {};
  const labelOf = new Map([...wordsOf(locatorWords.en ?? {}), ...wordsOf(own)]);
  // German law is cited by paragraphs, which are no sections: the sign stays as it is written.
  if (primary === 'de') for (const sign of ['§', '§§']) labelOf.delete(sign);
  const words = [...labelOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+').replaceAll('.', '\\.'));
  const reader = { labelOf, pattern: new RegExp(`^(${words.join('|')})${END}\\s*`, 'iu') };
  readers.set(primary, reader);
  return reader;
}

function wordsOf(words: LocatorWords): [word: string, label: string][] {
  return Object.entries(words).flatMap(([label, spellings]) =>
    spellings.split(' ').map((word): [string, string] => [plain(word), label]),
  );
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '').replaceAll('_', ' ');
}

/**
 * Reads the word for a place at the beginning of a text.
 *
 * @param language of the text (BCP 47)
 * @returns CSL's label and what follows the word; undefined when there is no such word
 */
export function readLabel(
  text: string,
  language: string,
): { label: string; rest: string } | undefined {
  const { labelOf, pattern } = readerFor(language);
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const label = labelOf.get(plain((match[1] ?? '').replaceAll(/\s+/g, ' ')));
  return label === undefined ? undefined : { label, rest: text.slice(match[0].length) };
}
