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
 * @param instead what stands for a loop, by its source; nothing without it
 * @example withoutLoops('Hello\n{% for x in site.talks %}\n{{ x }}\n{% endfor %}') // 'Hello\n\n\n'
 */
export function withoutLoops(body: string, instead: (loop: string) => string = () => ''): string {
  let text = body.replaceAll(COMMENTS, emptyLines);
  text = replaceBlocks(text, instead).replaceAll(TAG, emptyLines);
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

/** Blocks that stand in no other: loops, conditions, and what they hold. */
function replaceBlocks(text: string, instead: (loop: string) => string): string {
  let [result, end, depth, start] = ['', 0, 0, 0];
  for (const match of text.matchAll(BLOCK)) {
    if (match[1] === undefined) {
      if (depth === 0) start = match.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const block = text.slice(start, match.index + match[0].length);
      const words = instead(block);
      result += text.slice(end, start) + words + emptyLines(block).slice(newlinesIn(words));
      end = match.index + match[0].length;
    }
  }
  return result + text.slice(end);
}

function emptyLines(removed: string): string {
  return '\n'.repeat(newlinesIn(removed));
}
