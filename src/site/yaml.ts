import { parseDocument, type Document } from 'yaml';
import {
  positionAt,
  START_OF_FILE,
  type ContentError,
  type SourcePosition,
} from './content-error.ts';
import { wordsInComments } from './yaml-comments.ts';
import { mistakesOf, type YamlMistake } from './yaml-mistakes.ts';
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
  /** What is to be told of YAML that can be read. */
  warnings: ContentError[];
}

/** YAML as it was parsed; plain data, which can be kept. */
export interface ParsedYaml {
  /** Undefined when there are mistakes. */
  value: unknown;
  salvaged?: unknown;
  place: YamlPlace;
  mistakes: YamlMistake[];
  /** Words that a comment takes away, in YAML without mistakes. */
  lost: YamlMistake[];
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
  const { mistakes, lost, place, ...values } = parse(text);
  const toPosition = (offset: number): SourcePosition => {
    const { line, column } = positionAt(text, offset);
    return { line: line + firstLine - 1, column };
  };
  const told = (
    found: readonly YamlMistake[],
    severity: ContentError['severity'],
    kind: string,
  ): ContentError[] =>
    found.map(({ offset, message, fix }) => {
      return { severity, kind, file, position: toPosition(offset), message, fix };
    });
  return {
    ...values,
    locate: (path, of = 'value') => {
      const offset = offsetOf(place, path, of);
      return offset === undefined ? { ...START_OF_FILE, line: firstLine } : toPosition(offset);
    },
    errors: told(mistakes, 'error', 'yaml-syntax'),
    warnings: told(lost, 'warning', 'words-in-comment'),
  };
}

/** Parses YAML 1.2. */
export function parseYaml(text: string): ParsedYaml {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const place = placeOf(document.contents);
  if (document.errors.length === 0) {
    const value = document.toJS() as unknown;
    return { value, place, mistakes: [], lost: wordsInComments(document, text) };
  }
  const mistakes = mistakesOf(document, text);
  return { value: undefined, salvaged: salvage(document), place, mistakes, lost: [] };
}

function salvage(document: Document.Parsed): unknown {
  try {
    return document.toJS() as unknown;
  } catch {
    return undefined;
  }
}
