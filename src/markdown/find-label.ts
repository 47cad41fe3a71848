import type { RootContent } from 'mdast';
import type { SourcePosition } from '../site/content-error.ts';
import type { TextContext } from './context.ts';
import { labelName, type Label } from './labels.ts';
import { unknownLabelFix } from './unknown-label.ts';

/** What is known of a text when its references are resolved. */
export interface ReferenceWork {
  context: TextContext;
  /** Of the elements of the text. */
  ids: ReadonlySet<string>;
  /** In `\label{…}` outside of formulas. */
  outside: ReadonlySet<string>;
  /** References whose word is the author's. */
  numbersAlone: WeakSet<RootContent>;
}

/**
 * Finds what a reference names; a label that nothing has is an error in the context. A label of an
 * equation may be named without its prefix, as LaTeX has none.
 */
export function findLabel(
  name: string,
  position: SourcePosition,
  work: ReferenceWork,
): Label | undefined {
  const { labels, errors, file } = work.context;
  const label = labels.find(name) ?? labels.find(labelName(name, 'equation'));
  if (label !== undefined) return label;
  errors.push({
    severity: 'error',
    kind: 'unknown-label',
    file,
    position,
    message: `Nothing in this text has the label "${name}".`,
    fix: unknownLabelFix(name, labels, work.outside),
  });
  return undefined;
}
