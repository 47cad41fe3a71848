import type { Literal, Nodes, Parent, PhrasingContent, Text } from 'mdast';
import type { Data, Processor } from 'unified';
import { lookUp } from '../site/look-up.ts';
import { labelMark, texReference } from './reference-syntax.ts';
import { texText, texTextTree } from './tex-text-syntax.ts';

/** How a reference reads: with its word, as its number alone, or as `\ref` and `\eqref` have it. */
export type ReferenceForm = 'full' | 'number' | 'ref' | 'eqref';

/** A reference to a label, not yet found. */
export interface CrossReference extends Literal {
  type: 'crossReference';
  /** As written. */
  value: string;
  name: string;
  form: ReferenceForm;
  /** Whether its word has a capital wherever it stands. */
  isCapital?: boolean;
}

/** `{#label}`, as it was written. */
export interface LabelMark extends Literal {
  type: 'labelMark';
  value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    crossReference: CrossReference;
    labelMark: LabelMark;
  }
  interface RootContentMap {
    crossReference: CrossReference;
    labelMark: LabelMark;
  }
}

type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number];

const tree: TreeExtension = {
  enter: {
    labelMark(token) {
      this.enter({ type: 'labelMark', value: this.sliceSerialize(token) }, token);
    },
    texReference(token) {
      const value = this.sliceSerialize(token);
      this.enter(texReferenceNode(value), token);
    },
  },
  exit: {
    labelMark(token) {
      this.exit(token);
    },
    texReference(token) {
      this.exit(token);
    },
  },
};

/** The commands of LaTeX, hyperref (`\autoref`) and cleveref that refer to a label. */
const texForms: Readonly<Record<string, ReferenceForm>> = {
  ref: 'ref',
  eqref: 'eqref',
  autoref: 'full',
  cref: 'full',
  Cref: 'full',
};

/** @param value `\ref{…}` or another command that refers; `\cref` may have several labels */
export function texReferenceNode(value: string): CrossReference {
  const [, command = '', name = ''] = /^\\([A-Za-z]+)\s*\{([^{}]*)\}$/.exec(value) ?? [];
  return {
    type: 'crossReference',
    value,
    name: name.trim(),
    form: lookUp(texForms, command) ?? 'ref',
    ...(command === 'Cref' && { isCapital: true }),
  };
}

/**
 * Reads labels and LaTeX's references in text. What they mean is found out later.
 *
 * ```md
 * ## Method {#sec:method}
 * By \eqref{eq:euler}, \cref{fig:loss} and Figure~\ref{fig:loss} …
 * ```
 *
 * What else there is of LaTeX is read, too, so that its author can be told.
 */
export function remarkReferenceSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: { [92]: [texReference, ...texText], [123]: labelMark } });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(tree, texTextTree);
}

/**
 * Takes the label from the end of a heading or a caption.
 *
 * @returns the label without `{#` and `}`, and where it was written; undefined when there is none
 */
export function takeLabel(parent: Parent): { label: string; mark: LabelMark } | undefined {
  const children = parent.children as Nodes[];
  const last = children.at(-1);
  const isBlank = last?.type === 'text' && last.value.trim() === '';
  const mark = isBlank ? children.at(-2) : last;
  if (mark?.type !== 'labelMark') return undefined;
  const label = labelIn(mark);
  const kept = children.slice(0, children.indexOf(mark)) as PhrasingContent[];
  const before = kept.at(-1);
  if (before?.type === 'text') {
    kept[kept.length - 1] = { ...before, value: before.value.trimEnd() } satisfies Text;
  }
  parent.children = kept;
  return label === undefined ? undefined : { label, mark };
}

/** The label in `{#label}`; undefined in `{-}` and `{.unnumbered}`, which have none. */
export function labelIn({ value }: LabelMark): string | undefined {
  return /#([^\s}]+)/.exec(value)?.[1];
}
