/**
 * The plugins that every text goes through, in order. `.md` files and `.mdx` files share them, so
 * both mean the same.
 */

import type { PhrasingContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import { unified, type Plugin } from 'unified';
import { remarkCitationFills } from './citation-fills.ts';
import { rehypeAddresses } from './rehype-addresses.ts';
import { rehypeAlignment } from './rehype-alignment.ts';
import { rehypeLabels } from './rehype-labels.ts';
import { rehypeLiteralJsx } from './rehype-literal-jsx.ts';
import { rehypeOutline } from './rehype-outline.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkComments } from './remark-comments.ts';
import { remarkDirectives } from './remark-directives.ts';
import { remarkDisplayMath } from './remark-display-math.ts';
import { remarkDollarMath } from './remark-dollar-math.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkFills } from './remark-fills.ts';
import { remarkHeadings } from './remark-headings.ts';
import { remarkLayout } from './remark-layout.ts';
import { remarkSummary } from './remark-summary.ts';
import { remarkTypography } from './remark-typography.ts';

/** A plugin, or a plugin with its one option. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- plugins of all kinds stand in one list
type ChainItem = Plugin<any[], any, any> | [Plugin<any[], any, any>, unknown];

const mathPlugins: ChainItem[] = [[remarkMath, { singleDollarTextMath: false }], remarkDollarMath];

const captionParser = unified()
  .use(remarkParse)
  .use([remarkGfm, ...mathPlugins, remarkCitations])
  .freeze();

function parseInline(text: string): PhrasingContent[] {
  const [first] = captionParser.parse(text).children;
  return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }];
}

export const remarkPlugins: ChainItem[] = [
  remarkLayout,
  remarkGfm,
  ...mathPlugins,
  remarkDirective,
  remarkComments,
  remarkDisplayMath,
  remarkDirectives,
  [remarkFigures, parseInline],
  remarkTypography,
  // After the figures, whose captions may cite, and after quotes and dashes have become what they mean.
  remarkCitations,
  remarkHeadings,
  remarkSummary,
  remarkCitationFills,
  remarkFills,
];

export const rehypePlugins: ChainItem[] = [
  rehypeLiteralJsx,
  rehypeLabels,
  rehypeAlignment,
  rehypeAddresses,
  rehypeOutline,
];

export const remarkRehypeOptions: RemarkRehypeOptions = {
  allowDangerousHtml: true,
  clobberPrefix: '',
};
