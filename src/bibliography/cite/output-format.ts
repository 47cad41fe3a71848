import type { OutputFormat } from 'citeproc';
import { hastenEscape } from './citeproc-speed.ts';

/** Names under which citeproc gets our output formats. */
export const OUTPUT_FORMATS = { html: 'octavo', text: 'octavo-text' } as const;

/*
 * Marks that the formats leave in the text, control characters that protection takes out of every
 * item: one cited item is START id SEPARATOR html END, the label of a reference the same with no id.
 */
export const START = '\u0001';
export const SEPARATOR = '\u0002';
export const END = '\u0003';
/** After an ampersand between names, which in running text is to be a word. */
export const AMPERSAND_MARK = '\u0004';

/** Marks text as that of a cited item. */
export function marked(html: string, id: string): string {
  return `${START}${id}${SEPARATOR}${html}${END}`;
}

const italic = '<i>%%STRING%%</i>';

/**
 * citeproc's HTML without blocks and inline styles, which the pages' Content-Security-Policy
 * forbids, and with marks about what is to be told apart.
 *
 * @param html citeproc's own format
 */
export function htmlFormat(html: OutputFormat): OutputFormat {
  return {
    ...html,
    ...(html.text_escape && { text_escape: hastenEscape(html.text_escape) }),
    '@font-style/oblique': italic,
    '@font-style/normal': false,
    '@font-variant/small-caps': '<span class="csl-small-caps">%%STRING%%</span>',
    '@font-variant/normal': false,
    '@font-weight/normal': false,
    '@text-decoration/none': false,
    '@text-decoration/underline': italic,
    '@vertical-align/baseline': false,
    '@display/block': (_, text) => ` ${text}`,
    '@display/left-margin': (_, text) => marked(text, ''),
    '@display/right-inline': (_, text) => text,
    '@display/indent': (_, text) => ` ${text}`,
    '@bibliography/entry': (_, text) => text,
    '@cite/entry': function (_, text) {
      return marked(text, this.item_id ?? this.id ?? '');
    },
  };
}

/**
 * citeproc's plain text, with the label of a reference marked.
 *
 * @param text citeproc's own format
 */
export function textFormat(text: OutputFormat): OutputFormat {
  return { ...text, '@display/left-margin': (_, label) => marked(label, '') };
}
