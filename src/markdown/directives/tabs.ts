import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { ContentError } from '../../site/content-error.ts';
import { positionOf, type TextContext } from '../context.ts';
import { element, type ElementNode } from '../element.ts';
import { attributeOf, classesOf } from './attributes.ts';
import { hasBrokenFences } from './broken-fences.ts';
import { labelAndBody } from './directive-label.ts';
import type { Directive, DirectiveNode } from './directive.ts';

/**
 * The same thing in several ways, of which a reader wants one. Without script all are shown, one
 * under the other with their names.
 *
 * ```md
 * ::::tabs
 * :::tab[Python]
 * …
 * :::
 * :::tab[Julia]
 * …
 * :::
 * ::::
 * ```
 * ```html
 * <tab-group>
 * <section class="tab"><p class="tab-name">Python</p>…</section>
 * <section class="tab"><p class="tab-name">Julia</p>…</section>
 * </tab-group>
 * ```
 */
export const tabs: Directive = {
  forms: ['container'],
  attributes: [],
  transform: (node, context) => {
    const id = attributeOf(node, 'id');
    const className = classesOf(node);
    const panels = labelAndBody(node).body.flatMap((child) => panelOf(child, context));
    if (panels.length === 0) {
      report(node, 'empty-tabs', 'There is no tab here.', context);
      return [];
    }
    const properties = {
      ...(id !== undefined && { id }),
      ...(className.length > 0 && { className }),
    };
    return [element('tab-group', properties, panels, node.position)];
  },
};

/** Left as it is for the tabs around it, which come after it; `remarkStrayTabs` finds the others. */
export const tab: Directive = {
  forms: ['container'],
  attributes: [],
  transform: (node) => [node],
};

/** Whether a node is a tab that no tabs have taken up. */
export function isTab(node: { type: string; name?: unknown }): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === 'tab';
}

function panelOf(node: RootContent, context: TextContext): ElementNode[] {
  if (!isTab(node)) {
    report(node, 'tabs-content', 'Between tabs stands something that is in none.', context);
    return [];
  }
  const { label, body } = labelAndBody(node);
  if (label.length === 0) report(node, 'unnamed-tab', 'The tab has no name.', context);
  const id = attributeOf(node, 'id');
  const properties = {
    ...(id !== undefined && { id }),
    className: ['tab', ...classesOf(node)],
  };
  const name = element('p', { className: ['tab-name'] }, label);
  return [element('section', properties, [name, ...body], node.position)];
}

/** @param kind of the mistake, which is always mended in the same way */
export function report(
  node: RootContent | DirectiveNode,
  kind: string,
  message: string,
  context: TextContext,
): void {
  if (hasBrokenFences(context)) return;
  const error: ContentError = {
    severity: 'error',
    kind,
    file: context.file,
    position: positionOf(context, node),
    message,
    fix: 'Put each into a tab with a name, :::tab[Name] to :::, and all of them between ::::tabs and ::::.',
  };
  context.errors.push(error);
}
