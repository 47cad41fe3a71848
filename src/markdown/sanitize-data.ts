import type { Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { positionOf, type TextContext } from './context.ts';

/**
 * What HTML may be in texts of data files, such as a CV, which are made by programs and copied from
 * elsewhere: what says something, and nothing that looks or acts otherwise than the site. Links and
 * pictures are checked where they are resolved.
 */
const schema: Schema = {
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'input'),
    ...[
      'abbr',
      'bdi',
      'bdo',
      'cite',
      'dfn',
      'figcaption',
      'figure',
      'mark',
      'small',
      'time',
      'u',
      'wbr',
    ],
  ],
  attributes: {
    '*': ['className', 'dir', 'lang', 'title', 'data*'],
    a: ['href', 'hrefLang', 'rel'],
    blockquote: ['cite'],
    img: ['alt', 'height', 'src', 'width'],
    ol: ['reversed', 'start', 'type'],
    td: ['align', 'colSpan', 'headers', 'rowSpan'],
    th: ['align', 'colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  ancestors: defaultSchema.ancestors ?? {},
  protocols: { cite: ['http', 'https'] },
  strip: ['script', 'style', 'template', 'noscript'],
};

/**
 * Sanitises the tree of a text with raw HTML that is part of a data file, and warns of what is left out.
 *
 * @returns another tree
 */
export function sanitizeData(tree: Root, context: TextContext): Root {
  const clean = sanitize(tree, schema) as Root;
  if (toHtml(clean) !== toHtml(tree)) {
    context.errors.push({
      severity: 'warning',
      kind: 'html-left-out',
      file: context.file,
      position: positionOf(context, tree),
      message:
        'Some of the HTML in this text is left out: in a data file it may mark words, and not act or look by itself.',
      fix: 'Write it in Markdown, or move it into a page of its own.',
    });
  }
  return clean;
}
