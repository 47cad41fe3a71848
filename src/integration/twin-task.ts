/** Makes the Markdown of pages in a thread of its own: see site/threads.ts. */

import { markdownTwin } from '../feeds/markdown-twin.ts';

/** A built page. */
export interface BuiltPage {
  html: string;
  /** Absolute. */
  url: string;
}

/** Gives what makes the Markdown of a page. */
export function begin() {
  return ({ html, url }: BuiltPage): Promise<string> => markdownTwin(html, url);
}
