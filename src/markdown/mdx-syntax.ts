import { positionAt, type ContentError, type SourcePosition } from '../site/content-error.ts';
import type { TextContext } from './context.ts';
import { liquidAdvice } from './liquid-advice.ts';
import { shortcode } from './stray-marks.ts';

/** What the parser of MDX throws: a message of vfile. */
export interface ParserMessage {
  reason?: string;
  line?: number;
  column?: number;
  cause?: unknown;
}

interface Explanation {
  message: string;
  fix: string;
  /** Where the mistake is, when the parser only found out later; counts from the parsed text. */
  position?: SourcePosition | undefined;
}

/** Elements that HTML never closes. */
const voidElements = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'wbr']);

/** What the parser says, in order of precedence, and what an author should know of it. */
const explanations: readonly [RegExp, (match: RegExpExecArray, source: string) => Explanation][] = [
  [
    /Unexpected character `!`/,
    () => ({
      message: 'An HTML comment cannot stand in an .mdx file.',
      fix: 'Write {/* … */} in place of <!-- … -->.',
    }),
  ],
  [
    /to create a link in MDX/,
    () => ({
      message: 'An address between < and > cannot stand in an .mdx file, where < begins a tag.',
      fix: 'Write [text](address).',
    }),
  ],
  [
    /Unexpected character `[^`>]+` \(U\+\w+\) before attribute value/u,
    () => ({
      message: 'The value of an attribute stands in quotes or in braces in an .mdx file.',
      fix: 'Write from="3" for text, or from={3} for a number.',
    }),
  ],
  [
    /Unexpected character `(.+?)` \(U\+\w+\) before name/u,
    ([, character = '']) => ({
      message: `"<" begins a tag in an .mdx file, and no tag begins with "${character}".`,
      fix: 'Write \\< for the character, or put the formula between dollars.',
    }),
  ],
  [
    /Unexpected end of file in (?:\w+ )*(?:name|attribute|attribute value|tag)\b/,
    (_, source) => ({
      message: '"<" begins a tag in an .mdx file, and this one never ends.',
      fix: 'Write \\< for the character, or end the tag with >.',
      position: positionAt(source, source.lastIndexOf('<')),
    }),
  ],
  [
    /Expected a closing tag for `<([^`]*)>` \((\d+):(\d+)/,
    ([, name = '', line, column]) => ({
      message: `The tag <${name}> is never closed.`,
      fix: voidElements.has(name)
        ? `Write <${name} />, as all tags without content are written in .mdx.`
        : `Write </${name}> behind its content, <${name} /> if it has none, or \\< for the character. A tag whose content is paragraphs stands on lines of its own.`,
      position: { line: Number(line), column: Number(column) },
    }),
  ],
  [
    /Unexpected closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `<([^`]*)>`/,
    ([, closing = '', open = '']) => ({
      message: `${closing} stands before <${open}> is closed.`,
      fix: `Write </${open}> first.`,
    }),
  ],
  [
    /Unexpected closing slash/,
    () => ({
      message: 'This tag closes none that is open.',
      fix: 'Remove it, or write the tag that it should close before it.',
    }),
  ],
  [
    /Could not parse import\/exports/,
    () => ({
      message: 'A line that begins with "import" or "export" is JavaScript in an .mdx file.',
      fix: 'Correct the JavaScript, or begin the sentence with another word.',
    }),
  ],
  [
    /Could not parse expression|only spread elements|lazy line in expression/,
    () => ({
      message: '"{" begins JavaScript in an .mdx file, and this is none.',
      fix: 'Write \\{ for the character, put the formula between dollars, or correct the JavaScript.',
    }),
  ],
  [
    /Unexpected end of file in expression/,
    (_, source) => ({
      message: '"{" begins JavaScript in an .mdx file, and this one is never closed.',
      fix: 'Write \\{ for the character, or close the brace.',
      position: positionAt(source, openBrace(source)),
    }),
  ],
];

/** The last brace that nothing closes. */
function openBrace(source: string): number {
  let closed = 0;
  for (let index = source.length - 1; index >= 0; index -= 1) {
    if (source[index] === '}') closed += 1;
    else if (source[index] === '{' && closed > 0) closed -= 1;
    else if (source[index] === '{') return index;
  }
  return 0;
}

/**
 * Makes a content error of what the parser of MDX threw, in the words of those who write.
 *
 * @param source what was parsed
 * @throws what was thrown, when it comes from elsewhere
 */
export function syntaxError(
  thrown: unknown,
  context: Pick<TextContext, 'file' | 'linesBefore'>,
  source: string,
): ContentError {
  const { reason, line = 1, column = 1, cause } = thrown as ParserMessage;
  if (reason === undefined) throw thrown;
  const place = placeOf(reason, { line, column }, source);
  const explained = foreignBrace(reason, place, source) ?? explain(reason, source);
  const position = explained.position ?? place;
  // Acorn says what is wrong with JavaScript; the place that it names counts from the expression.
  const detail = cause instanceof Error ? ` (${cause.message.replace(/\s*\(\d+:\d+\)$/, '')})` : '';
  return {
    severity: 'error',
    kind: 'mdx-syntax',
    file: context.file,
    position: { line: position.line + context.linesBefore, column: position.column },
    message: explained.message.replace(/\.$/, `${detail}.`),
    fix: explained.fix,
  };
}

/** In a list or a quotation, what is no JavaScript is only found to be none where that ends. */
function placeOf(reason: string, place: SourcePosition, source: string): SourcePosition {
  if (!reason.includes('lazy line in expression')) return place;
  return positionAt(source, source.lastIndexOf('{', offsetOf(source, place)));
}

/** Index of a character into a text. */
export function offsetOf(source: string, { line, column }: SourcePosition): number {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, column - 1);
}

/** What Liquid, Quarto and kramdown write between braces. */
function foreignBrace(
  reason: string,
  { line, column }: SourcePosition,
  source: string,
): Explanation | undefined {
  if (!/expression|spread elements/.test(reason)) return undefined;
  const written = source.split('\n')[line - 1] ?? '';
  const found = [...written.matchAll(FOREIGN_BRACE)].findLast(({ index }) => index < column);
  if (found === undefined) return undefined;
  const [tag, liquid] = found;
  const match = new RegExp(shortcode.pattern.source).exec(tag);
  const stray = match === null ? undefined : shortcode.explain(match);
  const position = { line, column: found.index + 1 };
  if (stray !== undefined) return { ...stray, position };
  return tag.startsWith('{:')
    ? { message: `"${tag}" is kramdown, which means nothing here.`, fix: 'Remove it.', position }
    : {
        message: `"${tag}" is Liquid, which means nothing here.`,
        fix: (liquid === undefined ? undefined : liquidAdvice(tag)) ?? 'Remove it.',
        position,
      };
}

const FOREIGN_BRACE = /\{(%)-?\s*[a-z_][^\n]*?%\}|\{\{<[^\n]*?>\}\}|\{:[^{}\n]*\}/g;

function explain(reason: string, source: string): Explanation {
  for (const [pattern, explanation] of explanations) {
    const match = pattern.exec(reason);
    if (match !== null) return explanation(match, source);
  }
  return {
    message: `This is not valid MDX: ${reason.replace(/\s*\(\d+:\d+(?:-\d+:\d+)?\)/g, '')}.`,
    fix: 'In .mdx, < begins a tag and { begins JavaScript: write \\< and \\{ for the characters, or name the file .md.',
  };
}
