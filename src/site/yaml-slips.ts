import { isPair, isSeq, visit, type Document } from 'yaml';
import { quoted, type YamlMistake } from './yaml-mistakes.ts';

/** What is right in YAML and hardly meant; plain data. */
export interface YamlSlip extends YamlMistake {
  kind: 'words-in-comment' | 'curly-quotes';
}

/** Finds what an author of YAML hardly means. */
export function slipsOf(document: Document.Parsed, text: string): YamlSlip[] {
  return [...wordsInComments(document, text), ...curlyQuotes(document)];
}

/** Keys of which no value is a sentence that could begin with a quotation. */
const TERSE = new Set(
  'tags categories permalink slug url base image layout date series'.split(' '),
);

const IN_CURLY_QUOTES = /^[“”„«‘‚»](.*)[“”»«‘’]$/;

/**
 * Finds values in curly quotation marks, which mean nothing to YAML and so are a part of the value: in lists,
 * and where no words are expected.
 */
function curlyQuotes(document: Document.Parsed): YamlSlip[] {
  const found: YamlSlip[] = [];
  visit(document, {
    Scalar: (key, { type, value, range }, path) => {
      if (key === 'key' || type !== 'PLAIN' || typeof value !== 'string' || range == null) return;
      const holder = path.at(-1);
      const isTerse = isSeq(holder) || (isPair(holder) && TERSE.has(String(holder.key)));
      const meant = isTerse ? IN_CURLY_QUOTES.exec(value)?.[1] : undefined;
      if (meant === undefined) return;
      found.push({
        kind: 'curly-quotes',
        offset: range[0],
        message: `The quotation marks of ${value} are curly, which makes them a part of the value.`,
        fix: `Write it with straight quotes, ${quoted(meant)}, or with none.`,
      });
    },
  });
  return found;
}

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
function wordsInComments(document: Document.Parsed, text: string): YamlSlip[] {
  const found: YamlSlip[] = [];
  visit(document, {
    Scalar: (key, { type, value, range }) => {
      if (key === 'key' || type !== 'PLAIN' || typeof value !== 'string' || range == null) return;
      const [line = ''] = text.slice(range[1]).split('\n', 1);
      const words = WORD.exec(line)?.[1]?.trimEnd();
      if (words === undefined) return;
      found.push({
        kind: 'words-in-comment',
        offset: range[1] + line.indexOf('#'),
        message: `YAML takes "${words}" for a comment, so that the value is only "${value}".`,
        fix: `Put all of it in quotes, ${quoted(`${value} ${words}`)}; or put a space behind the # of a comment.`,
      });
    },
  });
  return found;
}
