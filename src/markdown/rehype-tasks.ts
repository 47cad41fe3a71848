import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { visit } from './visit.ts';

/**
 * Gives names, in the page's language, to the boxes of a list of tasks.
 *
 * ```html
 * <input type="checkbox" checked disabled>
 *   →   <input type="checkbox" checked disabled aria-label="⟨Done⟩">
 * ```
 */
export function rehypeTasks() {
  return (tree: Root, file: VFile): void => {
    const { fills } = contextOf(file);
    visit(tree, 'element', ({ tagName, properties }) => {
      const { type, disabled, checked, ariaLabel } = properties;
      if (tagName !== 'input' || type !== 'checkbox' || disabled !== true) return;
      const label = checked === true ? 'taskDone' : 'taskOpen';
      properties.ariaLabel = ariaLabel ?? fills.add({ kind: 'label', label });
    });
  };
}
