import type { TokenizeContext } from 'micromark-util-types';

/**
 * What stands before an at sign that begins no key: the first half of an e-mail address (`jane@`,
 * `jane-@`) or the beginning of a web address. Scripts that put no space between words are no
 * first half of anything.
 */
const ADDRESS_BEFORE =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}\p{N}][._+-]?$|(?:https?:\/\/|www\.)\S*$/iu;

/** Whether the text up to the present character is the beginning of an address. */
export function endsInAddress(context: TokenizeContext): boolean {
  return ADDRESS_BEFORE.test(wordBefore(context));
}

/** Keeps the time linear for text without spaces. */
const LONGEST_ADDRESS = 500;

/** The characters before the present one, back to the last space or what is no plain text. */
function wordBefore(context: TokenizeContext): string {
  const { events } = context;
  let word = '';
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event?.[1].type !== 'data') break;
    if (event[0] === 'exit') word = context.sliceSerialize(event[1]) + word;
    if (/\s/.test(word) || word.length > LONGEST_ADDRESS) break;
  }
  return word.slice(word.search(/\S*$/));
}
