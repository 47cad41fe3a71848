import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLParseError,
} from 'yaml';
import { START_OF_FILE, type ContentError, type SourcePosition } from './content-error.ts';

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

/**
 * Reads YAML 1.2, keeping positions.
 *
 * @param text the YAML alone
 * @param file absolute path, for messages
 * @param firstLine line of the file on which `text` begins, counted from 1
 */
export function readYaml(text: string, file: string, firstLine = 1): LocatedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const toPosition = (offset: number): SourcePosition => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const errors = document.errors.map((error): ContentError => {
    // The parser complains where the text ends; an author looks for where the quote began.
    const quote = isOpenQuote(error) ? lastQuoteBefore(document, error.pos[0]) : undefined;
    return {
      severity: 'error',
      kind: 'yaml-syntax',
      file,
      position: toPosition(quote ?? error.pos[0]),
      message:
        quote === undefined
          ? `This is not valid YAML: ${sentence(error.message)}`
          : 'The quotation mark that opens here is never closed.',
      fix: adviceFor(error.code),
    };
  });
  return {
    value: errors.length > 0 ? undefined : (document.toJS() as unknown),
    locate: (path, of = 'value') => {
      const offset = offsetOf(document, path, of);
      return offset === undefined ? { ...START_OF_FILE, line: firstLine } : toPosition(offset);
    },
    errors,
    ...(errors.length > 0 && { salvaged: salvage(document) }),
  };
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

function lastQuoteBefore(document: Document.Parsed, offset: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range != null && range[0] < offset) start = range[0];
    },
  });
  return start;
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

function offsetOf(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  of: 'key' | 'value',
): number | undefined {
  let node: unknown = document.contents;
  let offset = rangeStart(node);
  for (const [depth, segment] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(segment),
      );
      if (pair === undefined) return offset;
      const keyOffset = rangeStart(pair.key);
      const valueOffset = rangeStart(pair.value);
      offset = isLast && of === 'key' ? keyOffset : (valueOffset ?? keyOffset);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(segment)];
      offset = rangeStart(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
