import type { PhrasingContent } from 'mdast';
import type { ContentError } from '../../site/content-error.ts';
import { nearest } from '../../site/nearest.ts';
import { positionOf, type TextContext } from '../context.ts';
import { parseInline } from '../parse-inline.ts';
import { labelAndBody } from './directive-label.ts';
import type { DirectiveNode } from './directive.ts';

/** Attributes that say what a directive says in brackets: `:::note[Mind the gap]`. */
export const titleNames: ReadonlySet<string> = new Set(['title', 'label', 'caption', 'name']);

/** What has no title, in brackets or elsewhere. */
const untitled = new Set(['full', 'kbd', 'margin', 'tabs', 'wide']);

/**
 * Reports attributes that a directive does not know. A title that is written as one moves to the
 * brackets, where it belongs.
 *
 * ```md
 * :::note{title="Mind"}   →   as :::note[Mind]
 * ```
 *
 * @param known attributes that the directive takes, beside `id` and `class`
 */
export function checkAttributes(
  node: DirectiveNode,
  known: readonly string[],
  context: TextContext,
): void {
  const all = [...known, 'id', 'class'];
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (all.includes(name)) continue;
    const isTitle = titleNames.has(name) && !untitled.has(node.name);
    if (isTitle && node.type !== 'textDirective' && labelAndBody(node).label.length === 0) {
      giveLabel(node, parseInline(value ?? '', node.position));
      continue;
    }
    const meant = nearest(name, all);
    context.errors.push({
      severity: 'error',
      kind: 'unknown-attribute',
      file: context.file,
      position: positionOf(context, node),
      ...(isTitle ? twoTitles(node, name) : unknown(node, name, meant, all)),
    });
  }
}

type Explanation = Pick<ContentError, 'message' | 'fix'>;

function unknown(
  { name: directive }: DirectiveNode,
  name: string,
  meant: string | undefined,
  all: readonly string[],
): Explanation {
  return {
    message: `"${directive}" has no attribute "${name}".`,
    fix: meant === undefined ? `It knows ${all.join(', ')}.` : `Did you mean "${meant}"?`,
  };
}

function twoTitles({ name: directive }: DirectiveNode, name: string): Explanation {
  return {
    message: `"${directive}" has a title in brackets and another in "${name}".`,
    fix: `Leave ${name}="…" out: the title stands in brackets.`,
  };
}

function giveLabel(node: DirectiveNode, words: PhrasingContent[]): void {
  if (node.type === 'containerDirective') {
    const { position } = node;
    node.children.unshift({
      type: 'paragraph',
      data: { directiveLabel: true },
      children: words,
      ...(position !== undefined && { position }),
    });
  } else node.children = words;
}
