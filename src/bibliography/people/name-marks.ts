/**
 * al-folio's marks on authors, such as `Liu*` for equal contribution or `Tegmark$^{\dagger}$`: they
 * are about the paper, not part of the name.
 */
export interface MarkedName {
  /** The name's LaTeX source without marks. */
  source: string;
  marks: string[];
}

const MARK =
  /\s*(?:\\textsuperscript\s*\{([^{}]*)\}|\$\s*\^\s*(?:\{([^{}$]*)\}|(\\?[^{}$\s]+))\s*\$|\{?\\(dagger|ddagger|dag|ddag|textdagger|textdaggerdbl|textasteriskcentered)(?![A-Za-z])(?:\{\})?\}?|\\?([*†‡§¶#&∗⁎⋆]|(?<!\\)\^))/gu;

const SPELLINGS: Readonly<Record<string, string>> = {
  '\\ast': '*',
  '\\star': '⋆',
  '\\dag': '†',
  '\\dagger': '†',
  '\\textdagger': '†',
  '\\ddag': '‡',
  '\\ddagger': '‡',
  '\\textdaggerdbl': '‡',
  '\\textasteriskcentered': '*',
  '\\S': '§',
  '\\P': '¶',
  '∗': '*',
  '⁎': '*',
};

/** Takes the marks off one name. */
export function takeMarks(source: string): MarkedName {
  if (!/[*†‡§¶#^&∗⁎⋆\\$]/u.test(source)) return { source, marks: [] };
  const marks: string[] = [];
  const rest = source.replace(MARK, (...groups: (string | undefined)[]) => {
    const [, superscript, braced, bare, command, sign] = groups;
    const text = superscript ?? braced ?? bare ?? (command === undefined ? sign : `\\${command}`);
    marks.push(...readMarks(text ?? ''));
    return '';
  });
  return { source: rest.trim(), marks };
}

/** `1,\dagger` is the marks 1 and †. */
function readMarks(text: string): string[] {
  const pieces = text.match(/\\[A-Za-z]+|[\p{L}\p{N}]+|[^\s,\\{}]/gu) ?? [];
  return pieces.map((piece) => SPELLINGS[piece] ?? piece);
}
