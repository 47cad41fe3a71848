import { newlinesIn } from '../text/pieces.ts';

const COMMENTS =
  /<!--[\s\S]*?-->|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|<(style|script)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const BLOCK = /\{%-?\s*(end)?(for|if|unless|case|capture|tablerow)\b[\s\S]*?%\}/g;
const TAG = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g;
const EMPTY_ELEMENT = /<([a-z][\w-]*)\b[^>]*>\s*<\/\1\s*>|<(?:hr|br)\s*\/?>|<\/?(?:ul|ol)>/gi;

/**
 * What is left of a page that lists something by Liquid: the words around its loops. Lines stay where
 * they were.
 *
 * @example withoutLoops('Hello\n{% for x in site.talks %}\n{{ x }}\n{% endfor %}') // 'Hello\n\n\n'
 */
export function withoutLoops(body: string): string {
  let text = body.replaceAll(COMMENTS, emptyLines);
  text = replaceBlocks(text, () => '').replaceAll(TAG, emptyLines);
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replaceAll(EMPTY_ELEMENT, emptyLines);
  }
  return /[\p{L}\p{N}]|<(?:img|iframe|video)\b/iu.test(
    text.replaceAll(/<(?!img|iframe|video)[^>]*>/gi, ''),
  )
    ? text
    : '';
}

/**
 * Puts something in the place of the loops of a text, and of the list around each. Lines stay where they
 * were.
 *
 * @param instead what stands for a loop, by its source; undefined leaves it
 */
export function replaceLoops(body: string, instead: (loop: string) => string | undefined): string {
  const unlisted = body.replaceAll(
    /<ul>(\s*\{%-?\s*for\b[\s\S]*?\{%-?\s*endfor\s*-?%\}\s*)<\/ul>/g,
    (whole, loop: string) => (instead(loop) === undefined ? whole : loop.trim()),
  );
  return replaceBlocks(unlisted, instead);
}

/** Blocks that stand in no other: loops, conditions, and what they hold. */
function replaceBlocks(text: string, instead: (loop: string) => string | undefined): string {
  let [result, end, depth, start] = ['', 0, 0, 0];
  for (const match of text.matchAll(BLOCK)) {
    if (match[1] === undefined) {
      if (depth === 0) start = match.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const block = text.slice(start, match.index + match[0].length);
      const words = instead(block) ?? block;
      const gone = Math.max(0, newlinesIn(block) - newlinesIn(words));
      result += text.slice(end, start) + words + '\n'.repeat(gone);
      end = match.index + match[0].length;
    }
  }
  return result + text.slice(end);
}

function emptyLines(removed: string): string {
  return '\n'.repeat(newlinesIn(removed));
}
