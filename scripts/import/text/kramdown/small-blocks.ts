import { isBlankLine, type SourceLine, type SourceText } from './source-lines.ts';

const ABBREVIATION = /^[ \t]{0,3}\*\[([^\]]+)\]:[ \t]*(.*?)[ \t]*$/;
const DEFINITION = /^[ \t>]*:[ \t]+\S/;

/** Puts empty lines where Octavo needs one and kramdown does not. */
export function separateBlocks(text: SourceText): void {
  text.lines = separated(text.lines, text);
}

function separated(lines: readonly SourceLine[], text: SourceText): SourceLine[] {
  const made: SourceLine[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.text;
    const next = lines[index + 1]?.text;
    if (needsEmptyLine(line.text, before, next, made)) made.push({ text: '', line: line.line });
    if (/^\^[ \t]*$/.test(line.text)) {
      made.push({ text: text.finish('<!-- -->', line.line), line: line.line });
      return;
    }
    const [abbreviation, short = '', long] = ABBREVIATION.exec(line.text) ?? [];
    if (abbreviation !== undefined && long === '') return;
    made.push(abbreviation === undefined ? line : { ...line, text: `*[${short}]: ${long ?? ''}` });
  });
  return made;
}

function needsEmptyLine(
  line: string,
  before: string | undefined,
  next: string | undefined,
  made: readonly SourceLine[],
): boolean {
  if (isBlankLine(line) || before === undefined || isBlankLine(before)) return false;
  if (ABBREVIATION.test(line) !== ABBREVIATION.test(before)) return true;
  // A term behind a definition.
  if (next !== undefined && DEFINITION.test(next) && !/^[ \t>]*:/.test(line)) {
    return made.length > 0 && isInDefinition(made);
  }
  // Kramdown underlines headings of one line only.
  return /^[ \t]{0,3}-{3,}[ \t]*$/.test(line) && isParagraphOfLines(made);
}

function isInDefinition(made: readonly SourceLine[]): boolean {
  for (let index = made.length - 1; index >= 0; index -= 1) {
    const line = made[index]?.text;
    if (isBlankLine(line)) return false;
    if (line !== undefined && DEFINITION.test(line)) return true;
  }
  return false;
}

function isParagraphOfLines(made: readonly SourceLine[]): boolean {
  const last = made.at(-1)?.text ?? '';
  const above = made.at(-2)?.text;
  const isWords = (line: string): boolean =>
    /^[ \t]{0,3}[^\s>#|:\-*+\uE0F0]/.test(line) && !/^\s*\d+\. /.test(line);
  return !isBlankLine(above) && isWords(last) && isWords(above ?? '');
}
