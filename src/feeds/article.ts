import { classesOf, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { parseHtml } from './parse-html.ts';
import { withoutVisualMath } from './visual-math.ts';
import { writeHtml } from './write-html.ts';

/**
 * The text of a post: what stands in the element of class `prose`.
 *
 * @param page HTML of its whole page
 */
export async function articleIn(page: string): Promise<string | undefined> {
  const start = page.indexOf('<main');
  const main = page.slice(start, page.indexOf('</main>', start) + '</main>'.length);
  const prose = find(await parseHtml(withoutVisualMath(main)));
  return prose && writeHtml(prose.children);
}

function find(nodes: readonly HtmlNode[]): HtmlElement | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = classesOf(node).includes('prose') ? node : find(node.children);
    if (found !== undefined) return found;
  }
  return undefined;
}
