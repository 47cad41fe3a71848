import { nearest } from '../site/nearest.ts';
import {
  kindOfLabel,
  labelMeant,
  labelName,
  labelPrefixes,
  type Labels,
  type LabelPrefix,
} from './labels.ts';

const prefixes = Object.keys(labelPrefixes) as LabelPrefix[];

/**
 * What to do about a reference to a label that nothing has.
 *
 * @param name as it is referred to: `fig:loss`, or `loss` where LaTeX is meant
 * @param outside names in `\label{…}` that stand outside of any formula
 */
export function unknownLabelFix(
  name: string,
  labels: Labels,
  outside: ReadonlySet<string>,
): string {
  if (outside.has(name)) {
    return `\\label{${name}} stands amid text: put its formula between $$ on lines of their own, or write {#${name}} at the end of a heading or a caption.`;
  }
  const unnumbered = unnumberedFix(name);
  if (unnumbered !== undefined) return unnumbered;
  const known = labels.names();
  const whole = /^(.+)-[a-z]{1,2}$/.exec(name)?.[1] ?? '';
  if (kindOfLabel(name) === 'figure' && known.includes(whole)) return partsAdvice(whole, known);
  if (kindOfLabel(name) === 'gloss' && known.includes(whole))
    return subExamplesAdvice(whole, known);
  const meant = labelMeantBy(name, known);
  return meant === undefined ? whereToLabel(labelMeant(name) ?? name) : `Did you mean "${meant}"?`;
}

/** Labels of parts that have letters. */
function partsOf(whole: string, known: readonly string[]): string[] {
  return known.filter(
    (one) => one.startsWith(`${whole}-`) && /^[a-z]{1,2}$/.test(one.slice(whole.length + 1)),
  );
}

/** What can be referred to in an example with several sentences. */
function subExamplesAdvice(example: string, known: readonly string[]): string {
  const parts = partsOf(example, known).map((part) => `"${part}"`);
  const last = parts.pop();
  if (last === undefined) return `"${example}" has no sub-examples: they begin with a. and b.`;
  return `Its parts are ${parts.length === 0 ? '' : `${parts.join(', ')} and `}${last}.`;
}

/** What can be referred to in a figure with several pictures. */
function partsAdvice(figure: string, known: readonly string[]): string {
  const parts = partsOf(figure, known);
  const last = parts.at(-1);
  if (last === undefined) {
    return `The pictures of "${figure}" have no letters: several pictures get them when one has a title, ![What it shows](file.png "Title").`;
  }
  const others = parts.slice(0, -1).map((part) => `"${part}"`);
  const list = others.length === 0 ? `"${last}"` : `${others.join(', ')} and "${last}"`;
  return `The parts of "${figure}" are ${list}.`;
}

/** Of the same kind, if there is one; else the same name with another prefix, or any that is near. */
function labelMeantBy(name: string, known: readonly string[]): string | undefined {
  const kind = kindOfLabel(name);
  const other = labelMeant(name);
  if (other !== undefined && known.includes(other)) return other;
  if (kind === undefined)
    return nearest(labelName(name, 'equation'), known) ?? otherwiseNamed(name, known);
  const alike = nearest(
    name,
    known.filter((one) => kindOfLabel(one) === kind),
  );
  return alike ?? otherwiseNamed(name.replace(/^[a-z]+:/, ''), known) ?? nearest(name, known);
}

function otherwiseNamed(rest: string, known: readonly string[]): string | undefined {
  return prefixes.map((prefix) => `${prefix}:${rest}`).find((one) => known.includes(one));
}

function whereToLabel(name: string): string {
  switch (kindOfLabel(name)) {
    case 'figure':
      return `Give it to the figure that you mean: :::figure{#${name}}.`;
    case 'table':
      return `Give it to the table that you mean, in the paragraph behind it: Table: Its caption {#${name}}.`;
    case 'section':
      return `Give it to the heading that you mean: ## Its title {#${name}}.`;
    case 'algorithm':
      return `Give it to the algorithm that you mean: \\label{${name}} in it.`;
    case 'gloss':
      return `Give it to the example that you mean: \`\`\`gloss {#${name}}.`;
    case 'equation':
      return `Give it to the formula that you mean: \\label{${name}} in it, or {#${name}} behind its last $$.`;
    case undefined:
    case 'appendix':
      return `Give it to the formula that you mean by \\label{${name}}; all else has a label with a prefix, such as fig:${name} or sec:${name}.`;
    default:
      return `Give it to the ${kindOfLabel(name) ?? ''} that you mean: :::${kindOfLabel(name) ?? ''}{#${name}}.`;
  }
}

/** A reference in another spelling: Quarto's `fig-loss`, or a name of LaTeX without a prefix. */
export interface MeantLabel {
  /** As it is written here: `fig:loss`. */
  name: string;
  /** Whether something has this label. */
  isGiven: boolean;
  /** What to do where the usual advice does not fit. */
  fix?: string;
}

const HYPHENED = new RegExp(`^(${prefixes.join('|')})-(.+)$`, 'i');

/** Prefixes with a hyphen that may begin somebody's name. */
const unsure: readonly string[] = ['cor', 'def', 'rem', 'asm', 'clm', 'exm'];

/** What has a number in LaTeX and in Quarto, and none here. */
const UNNUMBERED = /^(?:lst|listing)[:-](.+)$/i;

/**
 * The label that somebody means who writes `@fig-loss` as in Quarto, `@tab:results` as in LaTeX, or
 * `@euler` for `\label{euler}`.
 *
 * @param ids of what the text holds
 * @returns undefined for what is the key of a work, or a name
 */
export function labelInOtherSpelling(
  key: string,
  labels: Labels,
  ids: ReadonlySet<string>,
): MeantLabel | undefined {
  const inEquation = labels.find(labelName(key, 'equation'));
  const unnumbered = unnumberedFix(key);
  if (unnumbered !== undefined) {
    return { name: key, isGiven: false, fix: unnumbered };
  }
  const meant = labelMeant(key);
  if (meant === undefined) {
    const given = inEquation?.name ?? (ids.has(key) ? numberedName(key, labels) : undefined);
    return given === undefined ? undefined : { name: given, isGiven: true };
  }
  const [, prefix = ''] = HYPHENED.exec(key) ?? [];
  const isGiven = labels.find(meant) !== undefined;
  const isMeant =
    isGiven || ids.has(key) || inEquation !== undefined || !unsure.includes(prefix.toLowerCase());
  if (!isMeant) return undefined;
  if (isGiven) return { name: meant, isGiven };
  return { name: meant, isGiven, fix: `${whereToLabel(meant)} Refer to it by @${meant}.` };
}

/** The label of something with a number, by the name alone that its author gave it: `main` for `thm:main`. */
function numberedName(name: string, labels: Labels): string | undefined {
  return prefixes
    .filter((prefix) => prefix !== 'sec')
    .map((prefix) => `${prefix}:${name}`)
    .find((one) => labels.find(one) !== undefined);
}

function unnumberedFix(name: string): string | undefined {
  const rest = UNNUMBERED.exec(name)?.[1];
  return rest === undefined
    ? undefined
    : `Code has no number of its own: put it and its caption between :::figure{#fig:${rest}} and :::, and refer to it by @fig:${rest}.`;
}
