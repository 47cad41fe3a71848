/**
 * The plugins that every text goes through, in order. `.md` files and `.mdx` files share them, so
 * both mean the same.
 */

import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import type { Plugin } from 'unified';
import { remarkCitationFills } from './citation-fills.ts';
import { remarkDirectiveSyntax } from './directive-tree.ts';
import { remarkImageAttributesSyntax } from './image-attributes-syntax.ts';
import { remarkInlineNoteSyntax } from './inline-note-tree.ts';
import { rehypeAddresses } from './rehype-addresses.ts';
import { rehypeAlignment } from './rehype-alignment.ts';
import { rehypeEndMatter } from './rehype-end-matter.ts';
import { rehypeInertHtml } from './rehype-inert-html.ts';
import { rehypeLabels } from './rehype-labels.ts';
import { rehypeLiteralJsx } from './rehype-literal-jsx.ts';
import { rehypeMentions } from './rehype-mentions.ts';
import { rehypeNamedPlaces } from './rehype-named-places.ts';
import { rehypeOutline } from './rehype-outline.ts';
import { rehypeSidenotes } from './rehype-sidenotes.ts';
import { rehypeQuotationSources } from './rehype-quotation-sources.ts';
import { rehypeTasks } from './rehype-tasks.ts';
import { remarkAbbreviations } from './remark-abbreviations.ts';
import { remarkAlgorithms } from './remark-algorithms.ts';
import { remarkAutolinks } from './remark-autolinks.ts';
import { remarkCallouts } from './remark-callouts.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkReferenceSyntax } from './reference-tree.ts';
import { remarkComments } from './remark-comments.ts';
import { remarkComponents } from './remark-components.ts';
import { remarkCrossReferences } from './remark-cross-references.ts';
import { definitionListHandlers, remarkDefinitionLists } from './remark-definition-lists.ts';
import { remarkDirectiveFences } from './remark-directive-fences.ts';
import { remarkDirectives } from './remark-directives.ts';
import { remarkDisplayMath } from './remark-display-math.ts';
import { remarkDollarMath } from './remark-dollar-math.ts';
import { remarkEquations } from './remark-equations.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkFills } from './remark-fills.ts';
import { remarkFootnoteNames } from './remark-footnote-names.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { remarkGlosses } from './remark-glosses.ts';
import { remarkHeadings } from './remark-headings.ts';
import { remarkImageAttributes } from './remark-image-attributes.ts';
import { remarkHtmlMistakes } from './remark-html-mistakes.ts';
import { remarkInlineMarks } from './remark-inline-marks.ts';
import { remarkLayout } from './remark-layout.ts';
import { remarkLiquid } from './remark-liquid.ts';
import { remarkNoteCitations } from './remark-note-citations.ts';
import { remarkOpenFences } from './remark-open-fences.ts';
import { remarkSlantedEmphasis } from './remark-slanted-emphasis.ts';
import { remarkStrayMarks } from './remark-stray-marks.ts';
import { remarkRepeatedParts } from './remark-repeated-parts.ts';
import { remarkStrayTabs } from './remark-stray-tabs.ts';
import { remarkSummary } from './remark-summary.ts';
import { remarkTableCaptions } from './remark-table-captions.ts';
import { remarkTableSlips } from './remark-table-slips.ts';
import { remarkTypography } from './remark-typography.ts';
import { remarkUnspacedLines } from './remark-unspaced-lines.ts';

/** A plugin, or a plugin with its one option. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- plugins of all kinds stand in one list
type ChainItem = Plugin<any[], any, any> | [Plugin<any[], any, any>, unknown];

const mathPlugins: ChainItem[] = [[remarkMath, { singleDollarTextMath: false }], remarkDollarMath];

/** What works on the tree of Markdown. */
export const remarkPlugins: ChainItem[] = [
  remarkLayout,
  // A tilde alone means “about”, or a subscript.
  [remarkGfm, { singleTilde: false }],
  // Among Han characters and their punctuation marks, CommonMark would not see where emphasis ends.
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
  remarkAutolinks,
  ...mathPlugins,
  remarkReferenceSyntax,
  // After it, for its braces come before a label's.
  remarkImageAttributesSyntax,
  remarkInlineNoteSyntax,
  remarkDirectiveSyntax,
  // Before anything takes text apart.
  remarkLiquid,
  remarkOpenFences,
  remarkTableSlips,
  remarkRepeatedParts,
  remarkStrayMarks,
  remarkHtmlMistakes,
  remarkInlineMarks,
  remarkDefinitionLists,
  remarkComments,
  remarkFootnotes,
  remarkFootnoteNames,
  remarkDisplayMath,
  remarkEquations,
  remarkComponents,
  remarkDirectiveFences,
  remarkImageAttributes,
  remarkDirectives,
  remarkStrayTabs,
  remarkCallouts,
  remarkFigures,
  remarkAlgorithms,
  remarkTypography,
  // When quotation marks are known.
  remarkUnspacedLines,
  remarkSlantedEmphasis,
  // With their own typography.
  remarkGlosses,
  // After the figures, whose captions may cite, and after quotes and dashes have become what they mean.
  remarkCitations,
  remarkNoteCitations,
  remarkAbbreviations,
  remarkTableCaptions,
  remarkHeadings,
  // When every label is known.
  remarkCrossReferences,
  remarkSummary,
  remarkCitationFills,
  remarkFills,
];

/** What works on the tree of HTML that is made of it. */
export const rehypePlugins: ChainItem[] = [
  rehypeLiteralJsx,
  // Before any attribute is handed on.
  rehypeInertHtml,
  rehypeNamedPlaces,
  rehypeLabels,
  rehypeTasks,
  rehypeQuotationSources,
  rehypeAlignment,
  rehypeAddresses,
  rehypeMentions,
  // Before the outline, which is in the order of the page.
  rehypeEndMatter,
  rehypeOutline,
  // Last, so that what stands twice is counted once.
  rehypeSidenotes,
];

/** How the one becomes the other. */
export const remarkRehypeOptions: RemarkRehypeOptions = {
  allowDangerousHtml: true,
  clobberPrefix: '',
  handlers: definitionListHandlers,
};
