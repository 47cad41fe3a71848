import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { visit } from './visit.ts';

/**
 * Gives names, in the page's language, to what Markdown makes without one.
 *
 * A table gets a box of its own that scrolls sideways, so that the page never does; a box that can
 * be focused needs a name. It is a group: a landmark would need a name that no other table has. Footnotes get their heading and the names of their links back.
 *
 * ```html
 * <table>…</table>
 *   →   <div class="table-scroll" role="group" aria-label="⟨Table⟩" tabindex="0"><table>…</table></div>
 * ```
 */
export function rehypeLabels() {
  return (tree: Root, file: VFile): void => {
    const { fills } = contextOf(file);
    const boxed = new Set<Element>();
    visit(tree, 'element', (node, index, parent) => {
      if (node.properties.id === 'footnote-label') {
        const value = fills.add({ kind: 'label', label: 'footnotes' });
        node.children = [{ type: 'text', value }];
      }
      if ('dataFootnoteBackref' in node.properties) {
        // A note that is called more than once has as many links, each but the first with a number.
        const raised = node.children.at(-1);
        const number = raised?.type === 'element' ? raised.children[0] : undefined;
        const label = fills.add({ kind: 'label', label: 'backToText' });
        node.properties.ariaLabel = number?.type === 'text' ? `${label} ${number.value}` : label;
      }
      if (node.tagName !== 'table' || boxed.has(node)) return;
      if (parent === undefined || index === undefined) return;
      boxed.add(node);
      const ariaLabel = fills.add({ kind: 'label', label: 'table' });
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], role: 'group', ariaLabel, tabIndex: 0 },
        children: [node],
      };
      // The box comes next, and inside it the same table again.
      return index;
    });
  };
}
