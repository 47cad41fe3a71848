import { isMap, isSeq, visit, type Document, type YAMLParseError } from 'yaml';

/** What is wrong with a piece of YAML; plain data. Offsets count from the start of the text. */
export interface YamlMistake {
  offset: number;
  message: string;
  fix: string;
}

/** A key and its value on one line, behind the dashes of a list. */
const KEY_AND_VALUE = /^(\s*(?:-\s+)*([^\s:#'"][^:#]*):[ \t]+)(\S.*?)\s*$/;

/** A value in quotation marks that mean nothing to YAML. */
const IN_CURLY_QUOTES = /^[“”„«‘‚»](.*)[“”»«‘’]$/;

/** Says what is wrong with YAML that could not be read, once for each line. */
export function mistakesOf(document: Document.Parsed, text: string): YamlMistake[] {
  const [open] = document.errors.flatMap((error) => openBracket(error, text, document) ?? []);
  // The other complaints may well come of that.
  if (open !== undefined) return [open];
  const mistakes = document.errors.map((error) => mistakeOf(error, document, text));
  const lines = mistakes.map(({ offset }) => text.lastIndexOf('\n', offset - 1));
  return mistakes.filter((_, index) => lines.indexOf(lines[index] ?? -1) === index);
}

function mistakeOf(
  error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  document: Document.Parsed,
  text: string,
): YamlMistake {
  const [offset] = error.pos;
  // The parser complains where the text ends; an author looks for where the quote began.
  const quote = isOpenQuote(error) ? lastQuoteBefore(document, offset) : undefined;
  if (quote !== undefined) {
    return {
      offset: quote,
      message: 'The quotation mark that opens here is never closed.',
      fix: adviceFor(error),
    };
  }
  return (
    behindQuotes(error, text) ??
    colonInValue(error, text) ?? {
      offset,
      message: `This is not valid YAML: ${sentence(error.message)}`,
      fix: adviceFor(error),
    }
  );
}

/** `title: Tides: a history`: the second colon begins another key. */
function colonInValue(
  { code, pos: [offset] }: Pick<YAMLParseError, 'code' | 'pos'>,
  text: string,
): YamlMistake | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const { line, start } = lineAt(text, offset);
  const [, before = '', key = '', value = ''] = KEY_AND_VALUE.exec(line) ?? [];
  if (value === '') return undefined;
  if (!/:(?:\s|$)/.test(value)) {
    return {
      offset: start + before.length,
      message: `What stands below "${key}" is indented further than its key, which has a value already.`,
      fix: 'Let keys that belong together begin in the same column.',
    };
  }
  const meant = IN_CURLY_QUOTES.exec(value)?.[1];
  return {
    offset: start + before.length,
    message: 'This value holds a colon with a space behind it, which begins a key in YAML.',
    fix:
      meant === undefined
        ? `Put it in quotes: ${key}: ${quoted(value)}`
        : `Put it in straight quotes, as curly ones mean nothing here: ${key}: ${quoted(meant)}`,
  };
}

/** `title: "Tides" and other words`: the value ends with the second quotation mark. */
function behindQuotes(
  { message, pos: [offset] }: Pick<YAMLParseError, 'message' | 'pos'>,
  text: string,
): YamlMistake | undefined {
  if (!/^Unexpected .* at node end/.test(message)) return undefined;
  const { line, start } = lineAt(text, offset);
  const [, before = '', key = '', value = ''] = KEY_AND_VALUE.exec(line) ?? [];
  if (!/^["']/.test(value) || offset < start + before.length) return undefined;
  return {
    offset,
    message: 'The value ends with the quotation mark before this, and more stands behind it.',
    fix: `Put all of it in quotes of the other kind: ${key}: ${quoted(value)}`,
  };
}

/** In quotes as YAML has them; those within stay as they are, where that is possible. */
export function quoted(value: string): string {
  if (!value.includes("'")) return `'${value}'`;
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

function lineAt(text: string, offset: number): { line: string; start: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { line: text.slice(start).split('\n', 1)[0] ?? '', start };
}

function isOpenQuote(error: Pick<YAMLParseError, 'code' | 'message'>): boolean {
  return error.code === 'MISSING_CHAR' && error.message.includes('quote');
}

/**
 * Where the last quotation before a place begins: the parser complains where the text ends, and an author
 * looks for where the quotation began.
 *
 * @param offset UTF-16 code units from the start of the text
 */
export function lastQuoteBefore(document: Document.Parsed, offset: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range != null && range[0] < offset) start = range[0];
    },
  });
  return start;
}

/** The parser complains where something stands too far left, whose author has not closed a list before. */
function openBracket(
  { message, pos }: Pick<YAMLParseError, 'message' | 'pos'>,
  text: string,
  document: Document.Parsed,
): YamlMistake | undefined {
  const bracket = /must be sufficiently indented and end with a ([\]}])/.exec(message)?.[1];
  if (bracket === undefined) return undefined;
  let start: number | undefined;
  visit(document, {
    Collection: (_, collection) => {
      const { flow, range } = collection;
      const isOfKind = bracket === ']' ? isSeq(collection) : isMap(collection);
      if (flow !== true || range == null || range[0] > pos[0] || !isOfKind) return;
      const isClosed = text.slice(range[0], range[1]).trimEnd().endsWith(bracket);
      if (!isClosed) start = range[0];
    },
  });
  const { line, start: ofLine } = lineAt(text, start ?? text.lastIndexOf('\n', pos[0] - 1));
  const [, before = '', comment = ''] = /^(.*?\s)(#\S.*)$/.exec(line) ?? [];
  if (comment.includes(bracket)) {
    return {
      offset: ofLine + before.length,
      message: `The "#" begins a comment in YAML, so that the ${bracket} behind it closes nothing.`,
      fix: 'Put what holds the "#" in quotes.',
    };
  }
  if (start === undefined) return undefined;
  return {
    offset: start,
    message: 'The bracket that opens here is not closed before the next key.',
    fix: `Close it with ${bracket}, or indent the lines that belong to it.`,
  };
}

function sentence(message: string): string {
  const first = message.split('\n')[0]?.trim() ?? '';
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function adviceFor({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Keep one of the two lines with this key.';
    case 'TAB_AS_INDENT':
      return 'Indent with spaces; YAML does not accept tabs.';
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Check the indentation, and put a value that contains ": " or "#" in quotes.';
    case 'BAD_DQ_ESCAPE':
      return 'Put the value in single quotes, or in none: in double quotes a backslash begins a code.';
    case 'MISSING_CHAR':
      return message.startsWith('Sequence item')
        ? 'Begin the line with a dash, or indent it as the other lines of the item above.'
        : 'Close the quote or bracket that is open here.';
    default:
      return 'Put the value in quotes if it contains one of : # { } [ ] & * ! | > % @ `.';
  }
}
