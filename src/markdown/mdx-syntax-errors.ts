import type { ContentError, SourcePosition } from '../site/content-error.ts';
import type { TextContext } from './context.ts';
import { offsetOf, syntaxError, type ParserMessage } from './mdx-syntax.ts';

/** So many mistakes of one file are told at once. */
const MOST = 10;

/** Behind a tag that is not closed, or closes none, no other can be judged. */
const OF_TAGS = /closing (?:tag|slash)/;

/**
 * All that is wrong with the syntax of an `.mdx` file. Its parser stops at the first mistake; so the
 * sign that led to it becomes a letter, and the rest is parsed again.
 *
 * @param thrown what the parser threw
 * @param parse throws what is wrong with a text
 * @throws what was thrown, when it is no mistake of syntax
 */
export function syntaxErrors(
  thrown: unknown,
  context: TextContext,
  parse: (source: string) => void,
): ContentError[] {
  const { file, linesBefore } = context;
  let { source } = context;
  const first = syntaxError(thrown, context, source);
  const errors = [first];
  const seen = new Set([first.position.line]);
  let [last, error]: [unknown, ContentError] = [thrown, first];
  for (let round = 0; round < MOST * 2 && errors.length < MOST; round += 1) {
    const { reason = '' } = last as ParserMessage;
    if (OF_TAGS.test(reason)) break;
    source = withoutSign(source, reason, {
      ...error.position,
      line: error.position.line - linesBefore,
    });
    try {
      parse(source);
      break;
    } catch (next) {
      last = next;
      error = syntaxError(next, { file, linesBefore }, source);
    }
    // A second complaint of one line may come of what was made of the first.
    if (seen.has(error.position.line) || OF_TAGS.test((last as ParserMessage).reason ?? ''))
      continue;
    seen.add(error.position.line);
    errors.push(error);
  }
  return errors.sort(
    ({ position: one }, { position: other }) => one.line - other.line || one.column - other.column,
  );
}

/** The text with a letter for the sign that began what cannot be read, every other in its place. */
function withoutSign(source: string, reason: string, position: SourcePosition): string {
  const sign = /expression|spread/.test(reason) ? '{' : '<';
  const found = reason.includes('import/exports')
    ? -1
    : source.lastIndexOf(sign, offsetOf(source, position));
  const place = found === -1 ? offsetOf(source, { ...position, column: 1 }) : found;
  return `${source.slice(0, place)}x${source.slice(place + 1)}`;
}
