import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** A form without what is filled in, and without the words for that. */
export function withoutFields({ children }: ElementNode, writer: HtmlWriter): HtmlNode[] {
  return children.flatMap((child): HtmlNode[] => {
    if (child.kind !== 'element') return [child];
    if (['label', 'button', 'legend'].includes(child.name)) {
      writer.note('dropped', child, 'What is filled in was left out: no server takes it.');
      return [];
    }
    return [{ ...child, children: withoutFields(child, writer) }];
  });
}
