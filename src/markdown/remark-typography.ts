import type { Nodes, Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { withFrenchSpaces } from '../site/i18n/french-spaces.ts';
import { quotationMarks } from '../site/i18n/quotation-marks.ts';
import { contextOf } from './context.ts';
import { CLOSING, OPENING, smartypants } from './smartypants.ts';
import { UNSPACED } from './unspaced.ts';
import { visit } from './visit.ts';

const MARKS = /[\uFDE0-\uFDE3]/g;

const LATIN_END = /[\p{Script=Latin}\p{N}] ?$/u;

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Makes quotes, dashes and dots of what stands for them, with the quotation marks of the text's
 * language. Formulas and keys count as words there: without them a quotation mark before one would
 * seem to close.
 *
 * ```md
 * "$x$ is", @key's --- so   →   “$x$ is”, @key’s — so
 * "so"                      →   „so“ in German, « so » in French
 * ```
 */
export function remarkTypography() {
  return (tree: Root, file: VFile): void => {
    typeset(tree, contextOf(file).language);
  };
}

/** Does so in a tree that is made by itself. */
export function typeset(tree: Root, language: string): void {
  const words: { node: Node; type: string }[] = [];
  visit(tree, ['inlineMath', 'citationKey'], (node) => {
    words.push({ node, type: node.type });
  });
  for (const { node } of words) node.type = 'inlineCode';
  const breaks: Node[] = [];
  visit(tree, 'break', (node) => {
    breaks.push(node);
  });
  // A quotation mark behind it opens.
  for (const node of breaks) Object.assign(node, { type: 'text', value: ' ' });
  smartypants(tree);
  for (const node of breaks) Object.assign(node, { type: 'break', value: undefined });
  for (const { node, type } of words) node.type = type;
  setMarks(tree, language, { isDoubleOpen: false, singlesOpen: 0 });
}

/** What is open in a block. */
interface Quoting {
  isDoubleOpen: boolean;
  singlesOpen: number;
}

function setMarks(node: Nodes, language: string, quoting: Quoting): void {
  if (node.type === 'text') {
    const marked = node.value.replaceAll(MARKS, (mark, index: number) =>
      markFor(mark, node.value.slice(0, index), language, quoting),
    );
    node.value = withFrenchSpaces(marked, language);
    return;
  }
  if (!('children' in node)) return;
  const own = BLOCKS.has(node.type) ? { isDoubleOpen: false, singlesOpen: 0 } : quoting;
  for (const child of node.children) setMarks(child, language, own);
}

function markFor(mark: string, before: string, language: string, quoting: Quoting): string {
  const { double, single } = quotationMarks(language);
  if (mark === OPENING.double || mark === CLOSING.double) {
    // Where no spaces stand between words, these do not tell which mark opens.
    const opens = UNSPACED.test(language) ? !quoting.isDoubleOpen : mark === OPENING.double;
    quoting.isDoubleOpen = opens;
    return double[opens ? 0 : 1];
  }
  const isStray = UNSPACED.test(language) && quoting.singlesOpen === 0 && !LATIN_END.test(before);
  if (mark === OPENING.single || isStray) {
    quoting.singlesOpen += 1;
    return single[0];
  }
  // Where none is open, it is an apostrophe.
  if (quoting.singlesOpen === 0) return '’';
  quoting.singlesOpen -= 1;
  return single[1];
}
