import { isMap, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { ContentError } from '../../../src/site/content-error.ts';
import type { Note } from '../types.ts';

/** How often a text is looked through: what one mistake hid may be another. */
const MOST_ROUNDS = 5;

/**
 * Takes out of YAML what a build would refuse, and tells of it. What is right stays as it was
 * written, with its comments.
 *
 * @param file path in the source folder
 * @param check finds the mistakes in a text
 * @returns undefined when nothing can be kept
 */
export function mendYaml(
  written: string,
  file: string,
  check: (text: string) => readonly ContentError[],
  note: (note: Note) => void,
): string | undefined {
  let text = withoutDoubles(written);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const errors = check(text).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return text;
    for (const { position, message, fix } of errors) {
      // Lines of a text that was changed are not those of the source.
      const line = text === written ? position.line : undefined;
      const told = `A value that Octavo does not take was left out: ${message}`;
      note({ level: 'problem', file, line, message: told, advice: fix });
    }
    const rest = without(
      text,
      errors.map(({ position }) => position),
    );
    if (rest === undefined) return undefined;
    text = rest;
  }
  return undefined;
}

function read(text: string): { document: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  return {
    document: parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false }),
    lines,
  };
}

/** Of two equal keys the last counts, as in Jekyll. */
function withoutDoubles(text: string): string {
  const { document } = read(text);
  if (document.errors.length > 0) return text;
  const changed: unknown[] = [];
  visit(document, {
    Map: (_, map) => {
      const last = new Map(map.items.map((pair) => [String(pair.key), pair]));
      if (last.size === map.items.length) return;
      changed.push(map);
      map.items = map.items.filter((pair) => last.get(String(pair.key)) === pair);
    },
  });
  return changed.length > 0 ? document.toString({ lineWidth: 0 }) : text;
}

/** The text without the innermost keys or items in which some places lie. */
function without(text: string, places: readonly ContentError['position'][]): string | undefined {
  const { document, lines } = read(text);
  if (document.errors.length > 0) return undefined;
  const removals = places.map(({ line, column }) =>
    removalAt(document, (lines.lineStarts[line - 1] ?? 0) + column - 1),
  );
  if (removals.includes(undefined)) return undefined;
  for (const remove of removals) remove?.();
  return document.toString({ lineWidth: 0 });
}

/** What takes the innermost key or item away that holds a place. */
function removalAt(document: Document.Parsed, offset: number): (() => void) | undefined {
  let remove: (() => void) | undefined;
  const holds = (from: unknown, to: unknown): boolean => {
    const [start, end] = [rangeOf(from)?.[0], (rangeOf(to) ?? rangeOf(from))?.[1]];
    return start !== undefined && end !== undefined && start <= offset && offset <= end;
  };
  visit(document, {
    Pair: (_, pair, path) => {
      const map = path.at(-1);
      if (isMap(map) && holds(pair.key, pair.value)) remove = taking(map.items, pair);
    },
    Node: (_, node, path) => {
      const list = path.at(-1);
      if (isSeq(list) && holds(node, node)) remove = taking(list.items, node);
    },
  });
  return remove;
}

/** Two mistakes may be of one thing, which is taken away once. */
function taking(items: unknown[], item: unknown): () => void {
  return () => {
    const index = items.indexOf(item);
    if (index >= 0) items.splice(index, 1);
  };
}

function rangeOf(node: unknown): Node['range'] {
  return (node as Partial<Node> | null | undefined)?.range;
}
