import { parseDocument, type Document } from 'yaml';
import {
  positionAt,
  START_OF_FILE,
  type ContentError,
  type SourcePosition,
} from './content-error.ts';

import { mistakesOf, type YamlMistake } from './yaml-mistakes.ts';
import { offsetOf, placeOf, type YamlPlace } from './yaml-place.ts';
import { slipsOf, type YamlSlip } from './yaml-slips.ts';

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
  /** What is right and hardly meant, in YAML without mistakes. */
  slips: YamlSlip[];
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
  const { mistakes, slips, place, ...values } = parse(text);
  const toPosition = (offset: number): SourcePosition => {
    const { line, column } = positionAt(text, offset);
    return { line: line + firstLine - 1, column };
  };
  const told = ({ offset, message, fix }: YamlMistake): Omit<ContentError, 'severity' | 'kind'> => {
    return { file, position: toPosition(offset), message, fix };
  };
  return {
    ...values,
    locate: (path, of = 'value') => {
      const offset = offsetOf(place, path, of);
      return offset === undefined ? { ...START_OF_FILE, line: firstLine } : toPosition(offset);
    },
    errors: mistakes.map((one) => ({ severity: 'error', kind: 'yaml-syntax', ...told(one) })),
    warnings: slips.map((one) => ({ severity: 'warning', kind: one.kind, ...told(one) })),
  };
}

/** Parses YAML 1.2. */
export function parseYaml(text: string): ParsedYaml {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const place = placeOf(document.contents);
  if (document.errors.length === 0) {
    const value = document.toJS() as unknown;
    return { value, place, mistakes: [], slips: slipsOf(document, text) };
  }
  const mistakes = mistakesOf(document, text);
  return { value: undefined, salvaged: salvage(document), place, mistakes, slips: [] };
}

function salvage(document: Document.Parsed): unknown {
  try {
    return document.toJS() as unknown;
  } catch {
    return undefined;
  }
}
