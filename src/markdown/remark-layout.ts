import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/**
 * Takes the layout out of the front matter that Astro has read from an `.mdx` file. Astro would import
 * it as a module; here it is the name of one of ours, and the page knows it already.
 *
 * ```mdx
 * ---
 * layout: page
 * title: Notes
 * ---
 * ```
 * ```js
 * export const frontmatter = { title: 'Notes' };
 * ```
 */
export function remarkLayout() {
  return (_tree: Root, file: VFile): void => {
    const { frontmatter } = file.data.astro ?? {};
    if (frontmatter !== undefined) delete frontmatter.layout;
  };
}
