const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/**
 * Tells of each line whether it belongs to a block of code, its fences among them.
 *
 * @param lines of a text
 */
export function fencedLines(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const [, marks, behind = ''] = FENCE.exec(line.replace(/\r$/, '')) ?? [];
    if (fence === undefined) {
      fence = marks;
      return marks !== undefined;
    }
    if (marks?.startsWith(fence) === true && behind.trim() === '') fence = undefined;
    return true;
  });
}
