import { visit, type Document } from 'yaml';
import { quoted, type YamlMistake } from './yaml-mistakes.ts';

/** What YAML takes for a comment and an author hardly: `#5`, and not `# first draft`. */
const WORD = /^[ \t]+(#[^\s#!].*)/;

/**
 * Finds text of which YAML makes a comment (1.2.2, section 6.6), so that it would be lost without a word:
 * a value of words behind which a `#` stands with no space behind it.
 *
 * ```
 * title: Issue #5 of the journal   → told
 * date: 2024-01-01 # first draft   → a comment
 * ```
 */
export function wordsInComments(document: Document.Parsed, text: string): YamlMistake[] {
  const found: YamlMistake[] = [];
  visit(document, {
    Scalar: (key, { type, value, range }) => {
      if (key === 'key' || type !== 'PLAIN' || typeof value !== 'string' || range == null) return;
      const [line = ''] = text.slice(range[1]).split('\n', 1);
      const words = WORD.exec(line)?.[1]?.trimEnd();
      if (words === undefined) return;
      found.push({
        offset: range[1] + line.indexOf('#'),
        message: `YAML takes "${words}" for a comment, so that the value is only "${value}".`,
        fix: `Put all of it in quotes, ${quoted(`${value} ${words}`)}; or put a space behind the # of a comment.`,
      });
    },
  });
  return found;
}
