import type { PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import { lookUp } from '../../site/look-up.ts';
import type { TextContext } from '../context.ts';
import { element, type ElementNode } from '../element.ts';
import { attributeOf, classesOf, wrongValue } from './attributes.ts';
import { labelAndBody } from './directive-label.ts';
import type { Directive, DirectiveNode } from './directive.ts';

/** Kinds of callouts: GitHub's five, and danger. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution', 'danger'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** Whether a reader can fold a callout, and how it stands at first. */
export type CalloutFold = 'never' | 'closed' | 'open';

/** What a callout is made of, whichever syntax it was written in. */
export interface CalloutParts {
  kind: CalloutKind;
  /** Empty for none: the kind alone is the title then. */
  title: readonly PhrasingContent[];
  body: readonly RootContent[];
  fold: CalloutFold;
  id?: string | undefined;
  classes?: readonly string[];
  position: Position | undefined;
}

/**
 * Something to be minded beside the text. Its kind is said in words, in the page's language.
 *
 * ```md
 * :::warning[Units]{collapse}
 * Angles are in radians.
 * :::
 * ```
 * ```html
 * <details class="callout callout-warning"><summary class="callout-title">
 * <span class="callout-kind">⟨Warning⟩</span> Units</summary><p>Angles are in radians.</p></details>
 * ```
 *
 * Without `collapse` it is an `<aside role="note">` with a paragraph as its title;
 * `collapse=open` can be folded and is open at first.
 */
function calloutOf(kind: CalloutKind): Directive {
  return {
    forms: ['container'],
    attributes: ['collapse'],
    transform: (node, context) => {
      const { label, body } = labelAndBody(node);
      const parts = {
        kind,
        title: label,
        body,
        fold: foldOf(node, context),
        id: attributeOf(node, 'id'),
        classes: classesOf(node),
        position: node.position,
      };
      return [calloutNode(parts, context)];
    },
  };
}

/** A directive for each kind, by its name. */
export const callouts = Object.fromEntries(
  calloutKinds.map((kind) => [kind, calloutOf(kind)]),
) as Record<CalloutKind, Directive>;

const folds: Readonly<Record<string, CalloutFold>> = {
  '': 'closed',
  true: 'closed',
  closed: 'closed',
  open: 'open',
  false: 'never',
};

function foldOf(node: DirectiveNode, context: TextContext): CalloutFold {
  const written = attributeOf(node, 'collapse');
  if (written === undefined) return 'never';
  const fold = lookUp(folds, written);
  if (fold !== undefined) return fold;
  wrongValue(node, 'collapse', 'Write {collapse} or {collapse=open}.', context);
  return 'never';
}

/** @returns the element of a callout, however it was written */
export function calloutNode(parts: CalloutParts, context: TextContext): ElementNode {
  const { kind, title, body, fold, id, classes = [], position } = parts;
  const value = context.fills.add({ kind: 'label', label: `callout.${kind}` });
  const words: PhrasingContent[] = [
    element('span', { className: ['callout-kind'] }, [{ type: 'text', value }]),
    ...(title.length > 0 ? [{ type: 'text' as const, value: ' ' }, ...title] : []),
  ];
  const folds = fold !== 'never';
  const properties = {
    ...(id !== undefined && { id }),
    className: ['callout', `callout-${kind}`, ...classes],
    ...(folds ? fold === 'open' && { open: true } : { role: 'note' }),
  };
  const heading = element(folds ? 'summary' : 'p', { className: ['callout-title'] }, words);
  return element(folds ? 'details' : 'aside', properties, [heading, ...body], position);
}
