import type { Root } from 'hast';
import { visit } from './visit.ts';

/**
 * Makes ids of the names of places, as HTML had them before ids; notebooks still do.
 *
 * ```html
 * <a name="data"></a>   →   <a id="data"></a>
 * ```
 */
export function rehypeNamedPlaces() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'a' || typeof properties.name !== 'string') return;
      properties.id ??= properties.name;
      delete properties.name;
    });
  };
}
