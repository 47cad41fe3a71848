import type { Texts } from '../site/i18n/texts.ts';
import type { CompiledReference } from '../compile/citations.ts';
import { attributes, escapeHtml } from '../compile/html.ts';

/**
 * The list of references under a text, in a form that needs no style. Its items have the ids that the
 * citations lead to.
 *
 * @param ownHeading HTML of the heading that the author gave the list
 * @returns '' when there are none
 */
export function referencesHtml(
  references: readonly CompiledReference[],
  texts: Texts,
  ownHeading?: string,
): string {
  if (references.length === 0) return '';
  const items = references.map(({ id, label, html, href }) => {
    const page =
      href === undefined ? '' : ` <a${attributes({ href })}>${escapeHtml(texts.paperPage)}</a>`;
    const sign = label === undefined ? '' : `${escapeHtml(label)} `;
    return `<li${attributes({ id })}>${sign}${html}${page}</li>`;
  });
  // A style's own numbers would stand beside those of the list.
  const isNumbered = references.some(({ label }) => label !== undefined);
  const list = isNumbered ? 'ul' : 'ol';
  const heading = ownHeading ?? escapeHtml(texts.references);
  return `<h2>${heading}</h2><${list}>${items.join('')}</${list}>`;
}
