import { isMap, isSeq, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import {
  positionAt,
  START_OF_FILE,
  type ContentError,
  type SourcePosition,
} from './content-error.ts';
import { offsetOf, placeOf, type YamlPlace } from './yaml-place.ts';

/** A piece of YAML that remembers where each value stood in its file. */
export interface LocatedYaml {
  /** Plain data; undefined when the YAML could not be read. */
  value: unknown;
  /** What can be made of YAML that could not be read: all up to the mistake, at least. */
  salvaged?: unknown;
  /** Where the value at a path begins (`of: 'key'`: where its key begins), or the nearest ancestor. */
  locate: (path: readonly PropertyKey[], of?: 'key' | 'value') => SourcePosition;
  errors: ContentError[];
}

/** YAML as it was parsed; plain data, which can be kept. */
export interface ParsedYaml {
  /** Undefined when there are mistakes. */
  value: unknown;
  salvaged?: unknown;
  place: YamlPlace;
  mistakes: { offset: number; message: string; fix: string }[];
}

/** Reads the text of a piece of YAML. */
export type YamlParser = (text: string) => ParsedYaml;

/**
 * Reads YAML 1.2, keeping positions.
 *
 * @param text the YAML alone
 * @param file absolute path, for messages
 * @param firstLine line of the file on which `text` begins, counted from 1
 * @param parse reads the text; by another way than {@link parseYaml} where that is known already
 */
export function readYaml(
  text: string,
  file: string,
  firstLine = 1,
  parse: YamlParser = parseYaml,
): LocatedYaml {
  const { mistakes, place, ...values } = parse(text);
  const toPosition = (offset: number): SourcePosition => {
    const { line, column } = positionAt(text, offset);
    return { line: line + firstLine - 1, column };
  };
  return {
    ...values,
    locate: (path, of = 'value') => {
      const offset = offsetOf(place, path, of);
      return offset === undefined ? { ...START_OF_FILE, line: firstLine } : toPosition(offset);
    },
    errors: mistakes.map(({ offset, message, fix }) => ({
      severity: 'error',
      kind: 'yaml-syntax',
      file,
      position: toPosition(offset),
      message,
      fix,
    })),
  };
}

/** Parses YAML 1.2. */
export function parseYaml(text: string): ParsedYaml {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const place = placeOf(document.contents);
  if (document.errors.length === 0) {
    return { value: document.toJS() as unknown, place, mistakes: [] };
  }
  const [open] = document.errors.flatMap((error) => openBracket(error, text, document) ?? []);
  // The other complaints may well come of that.
  if (open !== undefined) {
    return { value: undefined, salvaged: salvage(document), place, mistakes: [open] };
  }
  const mistakes = document.errors.map((error) => {
    // The parser complains where the text ends; an author looks for where the quote began.
    const quote = isOpenQuote(error) ? lastQuoteBefore(document, error.pos[0]) : undefined;
    return {
      offset: quote ?? error.pos[0],
      message:
        quote === undefined
          ? `This is not valid YAML: ${sentence(error.message)}`
          : 'The quotation mark that opens here is never closed.',
      fix: adviceFor(error.code),
    };
  });
  return { value: undefined, salvaged: salvage(document), place, mistakes };
}

function salvage(document: Document.Parsed): unknown {
  try {
    return document.toJS() as unknown;
  } catch {
    return undefined;
  }
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
): ParsedYaml['mistakes'][number] | undefined {
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

function adviceFor(code: string): string {
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
    case 'BAD_COLLECTION_ITEM':
      return 'Close the quote or bracket that is open here.';
    default:
      return 'Put the value in quotes if it contains one of : # { } [ ] & * ! | > % @ `.';
  }
}
