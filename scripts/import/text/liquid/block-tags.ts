import { element } from './html.ts';
import { expanded } from './arguments.ts';
import type { TagHandler } from './tag-handler.ts';

/** A tag that stands on lines of its own. */
function block(html: string): string {
  return `\n\n${html}\n\n`;
}

const opens =
  (html: string): TagHandler =>
  () =>
    block(html);

/** Blocks of al-folio become elements, with Markdown inside as in kramdown. */
export const blockTags: Readonly<Record<string, TagHandler>> = {
  details: async ({ written, liquid, scope }) => {
    const title = await expanded(unquoted(written), liquid, scope);
    return block(`<details markdown="1">${element('summary', {}, title)}`);
  },
  enddetails: opens('</details>'),
  tabs: opens('<import-tabs markdown="1">'),
  endtabs: opens('</import-tabs>'),
  // The first word names the group.
  tab: ({ written }) => {
    const name = unquoted(written.trim().replace(/^(?:"[^"]*"|'[^']*'|\S+)\s*/, ''));
    return block(element('import-tab', { name, markdown: '1' }));
  },
  endtab: opens('</import-tab>'),
  // KaTeX's own tags: dollars in between are formulas.
  katexmm: () => '',
  endkatexmm: () => '',
};

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])([\s\S]*)\1$/, '$2');
}
