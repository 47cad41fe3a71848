import type { RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { TextContext } from '../context.ts';

/** A directive of any form in the tree of a text. */
export type DirectiveNode = ContainerDirective | LeafDirective | TextDirective;

/** How a directive is written: `:::name`, `::name` or `:name`. */
export type DirectiveForm = 'container' | 'leaf' | 'text';

/** A construct of the form `:::name[label]{key=value}`, `::name` or `:name[…]`. */
export interface Directive {
  /** How it is written: over several lines, on a line of its own, within a line. */
  forms: readonly DirectiveForm[];
  /** Attributes that it takes beside `id` and `class`; any other is an error. */
  attributes: readonly string[];
  /**
   * What stands in the directive's place. Its children are done already, inner directives first.
   *
   * @returns nodes of Markdown; HTML comes of their `data.hName` and `data.hProperties`
   */
  transform: (node: DirectiveNode, context: TextContext) => RootContent[];
}
