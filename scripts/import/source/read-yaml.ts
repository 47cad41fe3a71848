import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Tags,
  type YAMLParseError,
} from 'yaml';
import { lastQuoteBefore } from '../../../src/site/yaml-mistakes.ts';
import type { Note, SourceData } from '../types.ts';
import { withIndentedQuotes } from './indent-quotes.ts';

/** How often all aliases together may be used before a file is taken for a trap. */
const MOST_ALIASES = 100;

/** What YAML 1.1 reads into plain words: times, and numbers to the base of sixty. */
const UNWANTED: readonly string[] = ['timestamp', 'binary', 'omap', 'pairs', 'set'].map(
  (name) => `tag:yaml.org,2002:${name}`,
);

const BOOLEAN = 'tag:yaml.org,2002:bool';

/** Ruby takes `yes` and `no` for truth values, but not `y` and `n`. */
function wordsOnly(test: RegExp | undefined): RegExp {
  return new RegExp(`^(?![yYnN]$)(?:${test?.source ?? '(?!)'})$`);
}

/**
 * Reads YAML as Jekyll does, which is YAML 1.1 (`yes` is true), but for dates and large numbers:
 * those stay as they were written. Of two equal keys the last counts.
 *
 * @param text the YAML alone
 * @param firstLine line of the file on which `text` begins, counted from 1
 * @returns `value` is undefined when it cannot be read, which is told
 */
export function readSourceYaml(
  text: string,
  file: string,
  note: (note: Note) => void,
  firstLine = 1,
): SourceData {
  const unread: SourceData = { file, value: undefined, lineOf: () => firstLine };
  const tell = (line: number, message: string): void => {
    note({ level: 'problem', file, line, message });
  };
  try {
    const spaced = withoutTabs(text, (line) => {
      tell(firstLine + line - 1, 'A tab indents a line of YAML; it was read as spaces.');
    });
    const { readable, document, lines } = parseAsRuby(spaced);
    let isBroken = false;
    for (const { code, message, pos } of document.errors) {
      const isDouble = code === 'DUPLICATE_KEY';
      // What is wrong behind the first mistake mostly follows from it.
      if (isBroken) continue;
      isBroken = !isDouble;
      const opening = isEndless({ message }) ? lastQuoteBefore(document, pos[0]) : undefined;
      const line = firstLine + lines.linePos(opening ?? pos[0]).line - 1;
      if (isDouble) tell(line, 'A key stands twice; the last one counts.');
      else tell(line, opening === undefined ? unreadable(message) : OPEN_QUOTE);
    }
    if (isBroken) return unread;
    keepWritten(document, readable);
    return {
      file,
      value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown,
      lineOf: (keys) => {
        const offset = offsetOf(document, keys);
        return offset === undefined ? firstLine : firstLine + lines.linePos(offset).line - 1;
      },
    };
  } catch (error) {
    // An excess of aliases is told by a ReferenceError, too many brackets by a full stack.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    const reason =
      error instanceof RangeError ? 'it is nested too deeply' : 'it has too many aliases';
    tell(firstLine, `The YAML was not read: ${reason}.`);
    return unread;
  }
}

const OPEN_QUOTE = 'This is not valid YAML: the quotation mark that opens here is never closed.';

function unreadable(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '').trim();
  return `This is not valid YAML: ${first.replace(/[.:]?$/, '.')}`;
}

interface Parsed {
  readable: string;
  document: Document.Parsed;
  lines: LineCounter;
}

/** Reads a text; where a quoted text seems to have no end, as Ruby does, if that mends it. */
function parseAsRuby(text: string): Parsed {
  const plain = parsed(text);
  if (!plain.document.errors.some(isEndless)) return plain;
  const mended = parsed(withIndentedQuotes(text));
  return mended.document.errors.some(({ code }) => code !== 'DUPLICATE_KEY') ? plain : mended;
}

function isEndless({ message }: Pick<YAMLParseError, 'message'>): boolean {
  return /^Missing closing ['"]quote/.test(message);
}

function parsed(readable: string): Parsed {
  const lines = new LineCounter();
  return { readable, document: parse(readable, lines), lines };
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  const customTags = (tags: Tags): Tags =>
    tags.flatMap((tag): Tags => {
      if (typeof tag === 'string') return [tag];
      if (tag.tag === BOOLEAN && tag.collection === undefined)
        return [{ ...tag, test: wordsOnly(tag.test) }];
      const isTime = 'format' in tag && tag.format === 'TIME';
      return isTime || UNWANTED.includes(tag.tag) ? [] : [tag];
    });
  return parseDocument(text, {
    version: '1.1',
    customTags,
    merge: true,
    lineCounter,
    prettyErrors: false,
  });
}

/** Tabs at the start of lines, which YAML refuses and people do not see. */
function withoutTabs(text: string, tell: (line: number) => void): string {
  if (!/^[ ]*\t/m.test(text)) return text;
  let isTold = false;
  return text
    .split('\n')
    .map((line, index) =>
      line.replace(/^[ \t]*\t[ \t]*(?=\S)/, (indent) => {
        if (!isTold) tell(index + 1);
        isTold = true;
        return indent.replaceAll('\t', '  ');
      }),
    )
    .join('\n');
}

/** Puts the written form in the place of whole numbers that have another: `0000123`, `12_000`. */
function keepWritten(document: Document.Parsed, text: string): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'number' && typeof node.value !== 'bigint') return;
      const written = text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
      if (/^[-+]?[\d_]+$/.test(written) && String(node.value) !== written) node.value = written;
    },
  });
}

/** Where the key of a value begins, or of the nearest value around it. */
function offsetOf(
  document: Document.Parsed,
  keys: readonly (string | number)[],
): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.findLast(
        (item) => isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (pair === undefined) return offset;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (item === undefined) return offset;
      offset = (item as { range?: [number, number, number] }).range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
