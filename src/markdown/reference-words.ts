import type { PhrasingContent, RootContent } from 'mdast';
import type { Texts } from '../site/i18n/texts.ts';
import type { TextContext } from './context.ts';
import type { Label } from './labels.ts';
import type { ReferenceForm } from './reference-tree.ts';

/**
 * The words of a reference, in the page's language: `Figure 2`, `equation (3)`, or the title of what
 * has no number.
 *
 * @param isAtStart whether it begins a sentence, or has a capital for another reason
 */
export function referenceWords(
  label: Label,
  form: ReferenceForm,
  isAtStart: boolean,
  context: TextContext,
): PhrasingContent[] {
  const { kind, number, title } = label;
  if (kind === 'section' || number === '') {
    const words = copiesOf(title ?? [{ type: 'text', value: label.name }]);
    if (kind !== 'section' || form !== 'full') return words;
    return [word('sectionBefore', {}, context), ...words, word('sectionAfter', {}, context)];
  }
  // The number of an equation is written in brackets; only \ref leaves them to its author.
  if (form === 'eqref' || (form === 'number' && kind === 'equation')) {
    return [{ type: 'text', value: `(${number})` }];
  }
  if (form !== 'full') return [{ type: 'text', value: number }];
  const isCapital = kind === 'equation' && isAtStart;
  return [word(isCapital ? 'reference.equationAtStart' : `reference.${kind}`, { number }, context)];
}

function word(
  label: keyof Texts,
  values: Readonly<Record<string, string>>,
  { fills }: TextContext,
): PhrasingContent {
  return { type: 'text', value: fills.add({ kind: 'label', label, values }) };
}

/** A title as it may stand in a link, and again elsewhere. */
export function copiesOf(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' || node.type === 'linkReference') return copiesOf(node.children);
    if (node.type === 'crossReference') return [{ type: 'text', value: node.value }];
    if (node.type === 'footnoteReference' || node.type === 'citation') return [];
    return [structuredClone(node)];
  });
}

const SENTENCE_END = /[.!?。！？]["”’)\]」』）]*\s*$/u;
const ABBREVIATION = /(?<![\p{L}.])(?:e\.g|i\.e|cf|vs|resp|viz|ca|eqs?|figs?)\.\s*$/iu;

/**
 * Whether a sentence begins behind these siblings. Not behind the usual abbreviations.
 *
 * @param before what stands in the same paragraph
 */
export function beginsSentence(before: readonly RootContent[]): boolean {
  const last = before.at(-1);
  if (last === undefined) return true;
  return last.type === 'text' && SENTENCE_END.test(last.value) && !ABBREVIATION.test(last.value);
}
