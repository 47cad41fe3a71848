import { toHtml } from 'hast-util-to-html';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from '../../src/markdown/chain.ts';
import { fillTokens } from '../../src/markdown/fills.ts';
import { renderText, type RenderedText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';
import { fillText, textsFor } from '../../src/site/i18n/texts.ts';
import { escapeHtml } from '../../src/compile/html.ts';

/** Renders a text that stands from the first line of its file. */
export function renderBody(body: string, ending = 'md'): Promise<RenderedText> {
  const source = { file: `/site/content/posts/a.${ending}`, body, bodyLine: 1 };
  return renderText(source, createTypesetter({}));
}

const astro = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkPlugins)
  .use(remarkRehype, remarkRehypeOptions)
  .use(rehypePlugins)
  .freeze();

/** The same for an `.mdx` file, whose HTML Astro makes in a run of its own. */
export async function shownMdx(body: string): Promise<string> {
  const file = new VFile({ value: body, path: '/site/content/posts/a.mdx' });
  const template = toHtml(await astro.run(astro.parse(file), file));
  return shown(await renderBody(body, 'mdx'), template);
}

/** A rendered text as it is read in a language, with each formula as its TeX in brackets. */
export function shown(text: RenderedText, template = text.template, language = 'en'): string {
  return fillTokens(template, (index) => {
    const fill = text.fills[index];
    switch (fill?.kind) {
      case 'html':
        return `[${/x-tex">([^<]*)</.exec(fill.html)?.[1] ?? 'code'}]`;
      case 'label':
        return escapeHtml(
          fillText(textsFor(language, { texts: {} })[fill.label], fill.values ?? {}),
        );
      case 'link':
        return fill.target;
      case 'citation':
        return fill.source;
      default:
        return `[${fill?.kind ?? 'nothing'}]`;
    }
  }).trim();
}
