import { nearest } from '../site/nearest.ts';
import { kindOfLabel, labelName, labelPrefixes, type Labels, type LabelPrefix } from './labels.ts';

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
  const known = labels.names();
  const whole = /^(.+)-[a-z]{1,2}$/.exec(name)?.[1] ?? '';
  if (kindOfLabel(name) === 'figure' && known.includes(whole)) return partsAdvice(whole, known);
  const meant = labelMeantBy(name, known);
  return meant === undefined ? whereToLabel(name) : `Did you mean "${meant}"?`;
}

/** What can be referred to in a figure with several pictures. */
function partsAdvice(figure: string, known: readonly string[]): string {
  const parts = known.filter(
    (one) => one.startsWith(`${figure}-`) && /^[a-z]{1,2}$/.test(one.slice(figure.length + 1)),
  );
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
}

const HYPHENED = new RegExp(`^(${prefixes.join('|')})-(.+)$`, 'i');

/** Prefixes with a hyphen that are no beginning of anybody's name. */
const sure: readonly string[] = ['fig', 'eq', 'tbl', 'thm'];

/**
 * The label that somebody means who writes `@fig-loss` as in Quarto, or `@euler` for `\label{euler}`.
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
  const [, prefix, rest] = HYPHENED.exec(key) ?? [];
  if (prefix === undefined || rest === undefined) {
    return inEquation === undefined ? undefined : { name: inEquation.name, isGiven: true };
  }
  const name = `${prefix.toLowerCase()}:${rest}`;
  const isGiven = labels.find(name) !== undefined;
  const isMeant =
    isGiven || ids.has(key) || inEquation !== undefined || sure.includes(prefix.toLowerCase());
  return isMeant ? { name, isGiven } : undefined;
}
