import type { Root } from 'mdast';
import { withoutTokens } from './fills.ts';
import type { Label } from './labels.ts';
import { copiesOf } from './reference-words.ts';
import { visit } from './visit.ts';

/**
 * A label as another text can use it: its title knows of no place in this one, and of none of this
 * one's fills.
 */
export function lastingLabel(label: Label): Label {
  if (label.title === undefined) return label;
  const title: Root = { type: 'root', children: copiesOf(label.title) };
  visit(title, (node) => {
    delete node.position;
    if (node.type === 'text') node.value = withoutTokens(node.value);
  });
  return { ...label, title: title.children as typeof label.title };
}
