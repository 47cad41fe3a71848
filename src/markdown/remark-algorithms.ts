import type { Code, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import {
  readAlgorithm,
  type Algorithm,
  type Line,
  type Part,
} from './algorithms/read-algorithm.ts';
import { keyword, procedure, wordsOf, type WordReader } from './algorithms/words.ts';
import { nearest } from '../site/nearest.ts';
import { commandNames } from './algorithms/commands.ts';
import { contextOf, positionAtOffset, positionOf, type TextContext } from './context.ts';
import { numberMark } from './directives/figure-caption.ts';
import { element } from './element.ts';
import { SKIP, visit } from './visit.ts';

const languages: ReadonlySet<string | null | undefined> = new Set([
  'algorithm',
  'algorithmic',
  'pseudocode',
]);

/**
 * Algorithms in LaTeX's algorithmic, with numbered lines.
 *
 * ````md
 * ```algorithm
 * \caption{The greatest common divisor} \label{alg:gcd}
 * \While{$b \ne 0$}
 *   \State $(a, b) \gets (b, a \bmod b)$
 * \EndWhile
 * ```
 * ````
 * ```html
 * <figure class="algorithm" id="alg:gcd"><figcaption>Algorithm 1. The greatest common divisor</figcaption>
 * <ol><li value="1" style="--depth:0"><b>while</b> … <b>do</b></li> … </ol></figure>
 * ```
 */
export function remarkAlgorithms() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    // Few texts have one, and each walk through a tree takes time.
    if (!/(?:algorithm|pseudocode)/i.test(context.source)) return;
    visit(tree, 'code', (node, index, parent) => {
      if (!languages.has(node.lang?.toLowerCase()) || parent === undefined || index === undefined)
        return;
      parent.children[index] = algorithmOf(node, context);
      return SKIP;
    });
  };
}

function algorithmOf(node: Code, context: TextContext): RootContent {
  const algorithm = readAlgorithm(node.value);
  const begin = beginOf(node, context);
  const placeAt = (offset: number): ReturnType<typeof positionOf> =>
    begin === undefined ? positionOf(context, node) : positionAtOffset(context, begin + offset);
  const report = (
    severity: 'error' | 'warning',
    offset: number,
    message: string,
    fix: string,
  ): void => {
    const position = placeAt(offset);
    context.errors.push({
      severity,
      kind: 'algorithm',
      file: context.file,
      position,
      message,
      fix,
    });
  };
  if (node.meta?.trim()) {
    const message = `The line that opens an algorithm has no options such as ${node.meta.trim()}.`;
    context.errors.push({
      severity: 'warning',
      kind: 'algorithm',
      file: context.file,
      position: positionOf(context, node),
      message,
      fix: 'Remove it; a caption is written below: \\caption{What it does}.',
    });
  }
  for (const { severity, offset, message, fix } of algorithm.mistakes) {
    report(severity, offset, message, fix);
  }
  const reader: WordReader = {
    placeOf: (offset) => (begin === undefined ? node.position : placeIn(node, begin + offset)),
    onUnknown: (command, offset) => {
      const meant = nearest(command, commandNames);
      report(
        'warning',
        offset,
        `"\\${command}" is no command of an algorithm, and stands as it is written.`,
        meant === undefined
          ? 'Formulas stand between dollars; \\If, \\For, \\While, \\State, \\Return, \\Call and \\Comment are known.'
          : `Did you mean "\\${meant}"?`,
      );
    },
    onOpenFormula: (offset) => {
      report(
        'error',
        offset,
        'The formula that begins here is never closed.',
        'Write $ where it ends.',
      );
    },
  };
  if (algorithm.lines.length === 0 && algorithm.mistakes.length === 0) {
    report(
      'error',
      0,
      'The algorithm has no lines.',
      'Begin each line by \\State, \\If{…}, \\For{…} or \\While{…}.',
    );
  }
  const { caption, label } = algorithm;
  // With a caption or a label it has a number.
  const isNumbered = caption !== undefined || label !== undefined;
  const number = isNumbered ? context.labels.next('algorithm') : undefined;
  const id = label === undefined ? undefined : `alg:${label.name.replace(/^\w+[:-]/, '')}`;
  if (label !== undefined && id !== undefined && number !== undefined) {
    context.labels.define({ name: id, kind: 'algorithm', number, id }, placeAt(label.offset));
  }
  const lines = element('ol', {}, linesOf(algorithm.lines, reader));
  return element(
    'figure',
    { className: ['algorithm'], ...(id !== undefined && { id }) },
    [...(number === undefined ? [] : [captionOf(caption, number, reader, context)]), lines],
    node.position,
  );
}

/** Where the block's text begins in the source; undefined when its lines are indented there. */
function beginOf(node: Code, { source }: TextContext): number | undefined {
  if (node.value === '') return undefined;
  const start = node.position?.start.offset ?? 0;
  const found = source.indexOf(node.value, source.indexOf('\n', start));
  return found === -1 || found > (node.position?.end.offset ?? 0) ? undefined : found;
}

function placeIn(node: Code, offset: number): Position | undefined {
  const { position } = node;
  return position === undefined
    ? undefined
    : { start: { ...position.start, offset }, end: position.end };
}

function captionOf(
  caption: Algorithm['caption'],
  number: string,
  reader: WordReader,
  { fills }: TextContext,
): RootContent {
  const label = fills.add({ kind: 'label', label: 'algorithmNumber', values: { number } });
  const words = caption === undefined ? [] : wordsOf(caption.tex, caption.offset, reader);
  const space: PhrasingContent[] = words.length === 0 ? [] : [{ type: 'text', value: ' ' }];
  return element('figcaption', {}, [numberMark(label), ...space, ...words]);
}

function linesOf(lines: readonly Line[], reader: WordReader): RootContent[] {
  let number = 0;
  return lines.map(({ depth, isNumbered, parts }) => {
    if (isNumbered) number += 1;
    const properties = isNumbered ? { value: String(number) } : { className: ['unnumbered'] };
    const style = depth === 0 ? {} : { style: `--depth:${depth}` };
    return element('li', { ...properties, ...style }, spaced(parts, reader));
  });
}

/** Keywords stand apart from what is around them, brackets do not. */
function spaced(parts: readonly Part[], reader: WordReader): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0 && (part.kind === 'keyword' || parts[index - 1]?.kind === 'keyword')) {
      words.push({ type: 'text', value: ' ' });
    }
    if (part.kind === 'keyword') words.push(keyword(part.word));
    else if (part.kind === 'name') words.push(procedure(part.name));
    else {
      const tex = part.tex.trimStart();
      words.push(...wordsOf(tex, part.offset + part.tex.length - tex.length, reader));
    }
  }
  return words;
}
