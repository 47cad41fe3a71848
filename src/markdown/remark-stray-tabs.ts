import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { isTab, report } from './directives/tabs.ts';
import { visit } from './visit.ts';

/**
 * Finds tabs that stand alone, which is never meant.
 *
 * ```md
 * :::tab[Python]   →   an error, unless ::::tabs stands around it
 * ```
 */
export function remarkStrayTabs() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, isTab, (node) => {
      report(node, 'stray-tab', 'The tab stands outside of tabs.', context);
    });
  };
}
