import type { Properties } from 'hast';
import type { RootContent } from 'mdast';
import type { Node } from 'unist';

/** An HTML element among Markdown's nodes; its content is Markdown still. */
export interface ElementNode extends Node {
  type: 'htmlElement';
  data: { hName: string; hProperties: Properties };
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    htmlElement: ElementNode;
  }
  interface PhrasingContentMap {
    htmlElement: ElementNode;
  }
}

/**
 * An element that a plugin puts into a text.
 *
 * @param position of what it stands for, so that mistakes in it can be pointed at
 */
export function element(
  hName: string,
  hProperties: Properties,
  children: RootContent[],
  position?: Node['position'],
): ElementNode {
  return {
    type: 'htmlElement',
    data: { hName, hProperties },
    children,
    ...(position !== undefined && { position }),
  };
}
