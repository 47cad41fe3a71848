/** A shortcode as it is written. */
export interface WrittenShortcode {
  name: string;
  /** What stands without a name, in order, and what has one. */
  words: readonly string[];
  named: Readonly<Record<string, string>>;
  /** `{{< /name >}}` */
  isEnd: boolean;
  /** What stands between the signs. */
  inner: string;
}

const OPENING = /\{\{[<%]\s*(\/?)\s*(\w[\w/.-]*)/y;
const ARGUMENT =
  /\s*(?:([\w-]{1,100})\s*=\s*)?(?:"((?:\\.|[^"\\]){0,5000})"|`([^`]{0,5000})`|([^\s"`<>%]+))/y;
const CLOSING = /\s*[>%]\}\}/y;

/**
 * Puts something in the place of each shortcode of a text, in one go from its beginning to its end.
 *
 * @param instead what stands for a shortcode
 */
export function replaceShortcodes(
  text: string,
  instead: (shortcode: WrittenShortcode) => string,
): string {
  let result = '';
  let done = 0;
  for (let at = text.indexOf('{{'); at !== -1; at = text.indexOf('{{', Math.max(done, at + 2))) {
    const found = shortcodeAt(text, at);
    if (found === undefined) continue;
    result += text.slice(done, at) + instead(found.shortcode);
    done = found.end;
  }
  return result + text.slice(done);
}

function shortcodeAt(
  text: string,
  start: number,
): { shortcode: WrittenShortcode; end: number } | undefined {
  const opening = matchAt(OPENING, text, start);
  if (opening === null) return undefined;
  const [whole, slash, name = ''] = opening;
  const words: string[] = [];
  const named: Record<string, string> = {};
  let end = start + whole.length;
  let closing = matchAt(CLOSING, text, end);
  while (closing === null) {
    const argument = matchAt(ARGUMENT, text, end);
    if (argument === null) return undefined;
    const [written, key, quoted, raw, bare] = argument;
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? raw ?? bare ?? '';
    if (key !== undefined) named[key] = value;
    else if (value !== '/') words.push(value);
    end += written.length;
    closing = matchAt(CLOSING, text, end);
  }
  const inner = text.slice(start + 3, end).trim();
  const shortcode = { name, words, named, isEnd: slash !== '', inner };
  return { shortcode, end: end + closing[0].length };
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
