import type { PhrasingContent } from 'mdast';
import { plainText } from '../citation-text.ts';
import { element } from '../element.ts';
import type { Directive } from './directive.ts';

/** A plus sign between two keys; one that is a key itself stands at an end or after such a sign. */
const BETWEEN = /(?<=[^+]|\+\+)\+(?=.)/u;

/**
 * Keys to press.
 *
 * ```md
 * :kbd[Ctrl+K]   →   <kbd>Ctrl</kbd>+<kbd>K</kbd>
 * :kbd[Ctrl++]   →   <kbd>Ctrl</kbd>+<kbd>+</kbd>
 * ```
 */
export const kbd: Directive = {
  forms: ['text'],
  attributes: [],
  transform: (node) => {
    const keys = node.children
      .map((child) => plainText(child))
      .join('')
      .split(BETWEEN);
    return keys.flatMap((value, index): PhrasingContent[] => {
      const key = element('kbd', {}, [{ type: 'text', value: value.trim() }], node.position);
      return index === 0 ? [key] : [{ type: 'text', value: '+' }, key];
    });
  },
};
