const TAG = /\{%-?\s*(end)?(if|unless|for|case|capture|tablerow)\b([\s\S]*?)-?%\}/g;

/**
 * Takes the conditions out of a layout that ask for something, with all that they hold.
 *
 * @param asked what a condition says that goes
 */
export function withoutConditions(layout: string, asked: RegExp): string {
  let [result, end, depth, start] = ['', 0, 0, -1];
  for (const { 0: tag, 1: closing, 2: kind, 3: condition = '', index } of layout.matchAll(TAG)) {
    if (closing !== undefined) {
      depth -= 1;
      if (start === -1 || depth > 0) continue;
      result += layout.slice(end, start);
      end = index + tag.length;
      start = -1;
    } else if (start !== -1) {
      depth += 1;
    } else if (kind === 'if' && asked.test(condition)) {
      [start, depth] = [index, 1];
    }
  }
  return result + layout.slice(end);
}
