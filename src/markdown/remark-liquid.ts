import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionAtOffset } from './context.ts';
import { liquidAdvice } from './liquid-advice.ts';
import { visit } from './visit.ts';

/**
 * Finds Liquid, which Jekyll evaluates and a page here would show as it stands.
 *
 * ```md
 * {% include figure.liquid path="a.png" %}   →   a warning, with what to write instead
 * ```
 *
 * Variables are taken for Liquid only if they are Jekyll's own, for double braces have other uses.
 *
 * @see https://shopify.github.io/liquid/basics/introduction/
 * @see https://jekyllrb.com/docs/variables/
 */
export function remarkLiquid() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const found = [...withoutComments(context.source).matchAll(LIQUID)];
    if (found.length === 0) return;
    visit(tree, ['text', 'html'], ({ type, position }) => {
      const [from = 0, to = 0] = [position?.start.offset, position?.end.offset];
      for (const { 0: tag, index } of found) {
        const fix = index >= from && index < to ? liquidAdvice(tag) : undefined;
        if (fix === undefined) continue;
        context.errors.push({
          severity: 'warning',
          kind: 'liquid',
          file: context.file,
          position: positionAtOffset(context, index),
          message: `"${brief(tag)}" is Liquid, which a page shows as it stands.`,
          fix: type === 'html' ? `${fix} ${OUT_OF_HTML}` : fix,
        });
      }
    });
  };
}

const OUT_OF_HTML = 'Take the HTML around it away, for Markdown is not read between its tags.';

/** A tag or a variable; neither reaches over a blank line. */
const LIQUID =
  /(?<!\\)(?:\{%-?\s*[a-z_](?:(?!%\}|\n\s*\n)[\s\S])*%\}|\{\{-?\s*(?:content|include|layout|page|paginator|post|site)\b[^{}\n]*\}\})/g;

/** Comments are not published; what is behind them stays where it is. */
function withoutComments(source: string): string {
  return source.replaceAll(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
}

function brief(tag: string): string {
  const line = tag.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
