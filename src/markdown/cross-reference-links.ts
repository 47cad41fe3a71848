import type { Link, PhrasingContent, RootContent, Text } from 'mdast';
import { positionOf, type TextContext } from './context.ts';
import { isDoubled, joinsReferences, withoutWord } from './doubled-words.ts';
import { findLabel, type ReferenceWork } from './find-label.ts';
import type { Label } from './labels.ts';
import type { CrossReference, ReferenceForm } from './reference-tree.ts';
import { beginsSentence, referenceWords } from './reference-words.ts';
import { keyBeforeWords } from './unspaced.ts';

/**
 * The links of a reference; what it names none of stays as it was written.
 *
 * @param before what stands in the same paragraph
 */
export function linksOf(
  reference: CrossReference,
  before: readonly RootContent[],
  next: RootContent | undefined,
  isInHeading: boolean,
  work: ReferenceWork,
): PhrasingContent[] {
  const { context } = work;
  // Only cleveref's commands refer to several things.
  const names = /^\\c/i.test(reference.value) ? reference.name.split(',') : [reference.name];
  const isAtStart = reference.isCapital === true || beginsSentence(before);
  // LaTeX's space that does not break.
  const last = before.at(-1);
  if (reference.value.startsWith('\\') && last?.type === 'text') {
    last.value = last.value.replace(/~$/, '\u00A0');
  }
  const position = positionOf(context, reference);
  const behind: Text[] = [];
  const links = names.flatMap((name, index): PhrasingContent[] => {
    const cut = beforeWords(reference, context);
    if (cut !== undefined) behind.push({ type: 'text', value: cut.words });
    const label =
      withHyphens(reference, next, work) ?? findLabel(cut?.key ?? name.trim(), position, work);
    if (label === undefined) return index === 0 ? [{ type: 'text', value: reference.value }] : [];
    const form = index === 0 ? formBetween(label, reference, before, next, work) : reference.form;
    const words = referenceWords(label, form, isAtStart && index === 0, context);
    const link = isInHeading ? words : [linkTo(label, words, reference)];
    if (form !== reference.form) for (const node of link) work.numbersAlone.add(node);
    return index === 0 ? link : [separator(context), ...link];
  });
  return [...links, ...behind];
}

/** A label that Han characters follow without a space: `@thm:main的证明`. */
function beforeWords(
  { name, value }: CrossReference,
  { labels }: TextContext,
): { key: string; words: string } | undefined {
  if (value.startsWith('\\') || labels.find(name) !== undefined) return undefined;
  return keyBeforeWords(name, (key) => labels.find(key) !== undefined);
}

/** The number of an example has its brackets already where somebody writes `(@ex:name)`, as in Pandoc. */
function formBetween(
  label: Label,
  reference: CrossReference,
  before: readonly RootContent[],
  next: RootContent | undefined,
  work: ReferenceWork,
): ReferenceForm {
  if (label.kind !== 'gloss') return formBehind(label, reference, before, work);
  const last = before.at(-1);
  const isBracketed =
    last?.type === 'text' &&
    /[(（]$/.test(last.value) &&
    next?.type === 'text' &&
    /^[)）]/.test(next.value);
  return isBracketed ? 'number' : reference.form;
}

/** A word that stands before the reference already is not said again: `Fig. @fig:loss`. */
function formBehind(
  label: Label,
  { form }: CrossReference,
  before: readonly RootContent[],
  { context: { language }, numbersAlone }: ReferenceWork,
): ReferenceForm {
  if (form !== 'full' || (label.number === '' && label.kind !== 'section')) return form;
  const [last, reference] = [before.at(-1), before.at(-2)];
  if (reference !== undefined && numbersAlone.has(reference) && joinsReferences(last)) {
    return 'number';
  }
  if (last?.type !== 'text' || !isDoubled(label, last, language)) return form;
  if (label.kind === 'section') {
    last.value = withoutWord(label, last, language);
    return form;
  }
  last.value = `${last.value.replace(/[\s~]+$/, '')}\u00A0`;
  return 'number';
}

function separator({ fills }: TextContext): Text {
  return { type: 'text', value: fills.add({ kind: 'label', label: 'referenceSeparator' }) };
}

/** Not for a heading, which is repeated in the table of contents, as a link. */
function linkTo(label: Label, children: PhrasingContent[], { position }: CrossReference): Link {
  return {
    type: 'link',
    url: `#${encodeURIComponent(label.id).replaceAll('%3A', ':')}`,
    children,
    data: { hProperties: { className: ['cross-reference'] } },
    ...(position && { position }),
  };
}

/**
 * A label with two hyphens, as a heading "A & B" has it: behind them a key goes on no further, and
 * they have become a dash.
 */
function withHyphens(
  { name, position }: CrossReference,
  next: RootContent | undefined,
  { context: { labels, source } }: ReferenceWork,
): Label | undefined {
  const behind = source.slice(position?.end.offset);
  const [rest] = /^--[\p{L}\p{N}]+(?:-+[\p{L}\p{N}]+)*/u.exec(behind) ?? [];
  if (rest === undefined || next?.type !== 'text') return undefined;
  const label = labels.find(name + rest);
  if (label === undefined) return undefined;
  const shown = rest.replaceAll(/-{2,}/g, '[–—-]+');
  next.value = next.value.replace(new RegExp(`^${shown}`, 'u'), '');
  return label;
}
