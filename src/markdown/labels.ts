/**
 * Labels: the things of a text that have a number and can be referred to, such as figure 2 or
 * equation 3. Numbers count from the start of the text, each kind by itself.
 */

import type { PhrasingContent } from 'mdast';
import type { ContentError, SourcePosition } from '../site/content-error.ts';
import { lookUp } from '../site/look-up.ts';

/** Kinds by the prefix that their labels have, as in Quarto: `fig:loss`, `eq:euler`. */
export const labelPrefixes = {
  fig: 'figure',
  eq: 'equation',
  sec: 'section',
  tbl: 'table',
  alg: 'algorithm',
  thm: 'theorem',
  lem: 'lemma',
  cor: 'corollary',
  prp: 'proposition',
  def: 'definition',
  rem: 'remark',
  exm: 'example',
  cnj: 'conjecture',
  asm: 'assumption',
  clm: 'claim',
  exr: 'exercise',
  ex: 'gloss',
} as const;

/** What the name of a label begins with, before a colon: `fig` of `fig:loss`. */
export type LabelPrefix = keyof typeof labelPrefixes;
/** An appendix is a section that has a letter. */
export type LabelKind = (typeof labelPrefixes)[LabelPrefix] | 'appendix';

/** Something that can be referred to. */
export interface Label {
  /** As the author refers to it: `fig:loss`. */
  name: string;
  kind: LabelKind;
  /** As it is shown: `2`, `2a`, or what `\tag` says; '' for a section, which is referred to by its title. */
  number: string;
  /** Id of its element. */
  id: string;
  /** Its heading or name, to refer to it where it has no number. */
  title?: readonly PhrasingContent[];
}

/** The labels of one text and the numbers given so far. */
export class Labels {
  readonly #counts = new Map<LabelKind, number>();
  readonly #byName = new Map<string, Label>();
  readonly #errors: ContentError[];
  readonly #file: string;

  /** @param errors collects labels that are defined twice */
  constructor(file: string, errors: ContentError[]) {
    this.#file = file;
    this.#errors = errors;
  }

  /** The next number of a kind. */
  next(kind: LabelKind): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return String(count);
  }

  /** Makes a label known; a name that is taken is an error. */
  define(label: Label, position: SourcePosition): void {
    if (this.#byName.has(label.name)) {
      this.#errors.push({
        severity: 'error',
        kind: 'duplicate-label',
        file: this.#file,
        position,
        message: `The label "${label.name}" is given twice in this text.`,
        fix: 'Give one of the two another name.',
      });
      return;
    }
    this.#byName.set(label.name, label);
  }

  /** Makes labels known that another text of the same page has given. */
  know(labels: readonly Label[]): void {
    for (const label of labels) this.#byName.set(label.name, label);
  }

  find(name: string): Label | undefined {
    return this.#byName.get(name);
  }

  all(): Label[] {
    return [...this.#byName.values()];
  }

  names(): string[] {
    return [...this.#byName.keys()];
  }
}

/** The kind that a label's name says, such as `figure` for `fig:loss`; undefined when it says none. */
export function kindOfLabel(name: string): LabelKind | undefined {
  const prefix = /^([a-z]+):./.exec(name)?.[1];
  return prefix !== undefined && Object.hasOwn(labelPrefixes, prefix)
    ? labelPrefixes[prefix as LabelPrefix]
    : undefined;
}

/**
 * The label that a reference names. A capital, as in `@Fig:loss`, is none of the label's: it asks for
 * a word with a capital, as in pandoc-crossref.
 *
 * @returns undefined for what names no label
 * @example referredLabel('Fig:loss') // { name: 'fig:loss', isCapital: true }
 */
export function referredLabel(key: string): { name: string; isCapital: boolean } | undefined {
  const name = key.charAt(0).toLowerCase() + key.slice(1);
  return kindOfLabel(name) === undefined ? undefined : { name, isCapital: name !== key };
}

/**
 * The name under which something can be referred to: its id, with the prefix of its kind unless it
 * has one.
 *
 * @example labelName('euler', 'equation') // 'eq:euler'
 */
export function labelName(id: string, kind: LabelKind): string {
  if (kindOfLabel(id) !== undefined) return id;
  const prefix = Object.entries(labelPrefixes).find(([, named]) => named === kind)?.[0] ?? '';
  return `${prefix}:${id}`;
}

/** Prefixes that other systems give to what has another prefix here. */
const otherPrefixes: Readonly<Record<string, LabelPrefix>> = {
  figure: 'fig',
  img: 'fig',
  equ: 'eq',
  eqn: 'eq',
  equation: 'eq',
  ssec: 'sec',
  subsec: 'sec',
  section: 'sec',
  chap: 'sec',
  app: 'sec',
  appendix: 'sec',
  tab: 'tbl',
  table: 'tbl',
  theorem: 'thm',
  lemma: 'lem',
  lma: 'lem',
  coro: 'cor',
  prop: 'prp',
  defn: 'def',
  dfn: 'def',
  rmk: 'rem',
  exa: 'exm',
  conj: 'cnj',
  ass: 'asm',
  assum: 'asm',
  exc: 'exr',
};

/**
 * A label as it is written here, of one with Quarto's hyphen or with the prefix of another system.
 *
 * @returns undefined for what is a label as it stands, or none that is known
 * @example labelMeant('thm-main') // 'thm:main'
 * @example labelMeant('tab:results') // 'tbl:results'
 */
export function labelMeant(name: string): string | undefined {
  const [, written = '', sign, rest = ''] = /^([A-Za-z]+)([:-])(.+)$/.exec(name) ?? [];
  const prefix = written.toLowerCase();
  if (Object.hasOwn(labelPrefixes, prefix)) return sign === '-' ? `${prefix}:${rest}` : undefined;
  const other = lookUp(otherPrefixes, prefix);
  return other === undefined || sign === '-' ? undefined : `${other}:${rest}`;
}
