import type { CitationRequest } from '../markdown/fill-requests.ts';
import { keyBeforeWords } from '../markdown/unspaced.ts';

/** A citation, and the words that follow it. */
export interface PartedCitation {
  request: CitationRequest;
  words: string;
}

/**
 * Parts keys from words of languages that have no spaces, which only one who knows all keys can do.
 *
 * ```md
 * @zhou2016的书, [@zhou2016的前言]   →   @{zhou2016}的书, [@zhou2016 的前言]
 * ```
 */
export function withoutWordsBehind(
  request: CitationRequest,
  isKnown: (key: string) => boolean,
): PartedCitation {
  let words = '';
  const items = request.items.map((item) => {
    const cut = isKnown(item.key) ? undefined : keyBeforeWords(item.key, isKnown);
    if (cut === undefined) return item;
    const { key } = cut;
    if (request.isInText && item === request.items[0]) {
      words = cut.words;
      return { ...item, key };
    }
    return { ...item, key, suffix: `${cut.words}${item.suffix ?? ''}` };
  });
  // In a note the works alone are named: the words follow their author in the text.
  return { request: { ...request, items }, words: request.note === undefined ? words : '' };
}
