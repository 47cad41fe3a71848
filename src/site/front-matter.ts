import { START_OF_FILE, type ContentError } from './content-error.ts';
import { readYaml, type LocatedYaml, type YamlParser } from './yaml.ts';

/** A content file split in two. */
export interface SplitFile {
  frontMatter: LocatedYaml;
  body: string;
  /** Line of the file on which `body` begins, counted from 1. */
  bodyLine: number;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
/** Dashes and a key, behind empty lines or spaces. */
const LATE_OPENING = /^\uFEFF?\s+---[ \t]*\r?\n[\w-]+:/;
/** A first line that is hardly the beginning of a text. */
const LOST_OPENING = /^\uFEFF?(?:title|layout|permalink):[ \t]+\S/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/**
 * Splits a Markdown file into its YAML front matter and its body. A file may have none.
 *
 * ```
 * ---            → frontMatter.value { title: 'Hello' }
 * title: Hello
 * ---            → body 'Text', bodyLine 4
 * Text
 * ```
 *
 * @param parse reads the YAML, by another way than usual
 */
export function splitFrontMatter(text: string, file: string, parse?: YamlParser): SplitFile {
  const opening = OPENING.exec(text);
  if (opening === null && LATE_OPENING.test(text)) {
    return { frontMatter: { ...readYaml('', file), errors: [late(file)] }, body: '', bodyLine: 1 };
  }
  if (opening === null && LOST_OPENING.test(text)) {
    return { frontMatter: { ...readYaml('', file), errors: [bare(file)] }, body: '', bodyLine: 1 };
  }
  if (opening === null) {
    return { frontMatter: readYaml('', file), body: text, bodyLine: 1 };
  }
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    const empty = readYaml('', file);
    return { frontMatter: { ...empty, errors: [unclosed(file)] }, body: '', bodyLine: 2 };
  }
  const yaml = rest.slice(0, closing.index);
  return {
    frontMatter: readYaml(yaml, file, 2, parse),
    body: rest.slice(closing.index + closing[0].length),
    bodyLine: 2 + yaml.split('\n').length,
  };
}

/** What is wrong with how front matter is marked off: told at the start of the file. */
function misplaced(file: string, message: string, fix: string): ContentError {
  return { severity: 'error', kind: 'yaml-syntax', file, position: START_OF_FILE, message, fix };
}

function late(file: string): ContentError {
  return misplaced(
    file,
    'The front matter does not begin on the first line, so that it is none.',
    'Delete what stands before its three dashes (---).',
  );
}

function bare(file: string): ContentError {
  return misplaced(
    file,
    'No line of three dashes stands before the front matter, so that it is none.',
    'Put a line with three dashes (---) before its first key, and one behind its last.',
  );
}

function unclosed(file: string): ContentError {
  return misplaced(
    file,
    'The front matter that begins here has no end.',
    'Put a line with three dashes (---) after its last key.',
  );
}
