import type { FieldReader } from './field-reader.ts';

/** Types of pages of the web, behind whose title Zotero writes the name of the site. */
const WEB = new Set(['online', 'electronic', 'www']);

/** What stands behind the title of a work, such as “[A translation of it]”. */
export function readTitleAddon(fields: FieldReader): string | undefined {
  return WEB.has(fields.entry.type) ? undefined : fields.line('titleaddon');
}

/** The website that a page is of. */
export function readWebsite(fields: FieldReader): string | undefined {
  return WEB.has(fields.entry.type) ? fields.line('titleaddon') : undefined;
}

/** A title and what stands behind it, as styles print them: CSL has no variable of its own for that. */
export function withTitleAddon(title: string, addon: string | undefined): string {
  if (addon === undefined) return title;
  const isInBrackets = /^[[(]/.test(addon);
  return isInBrackets || /[.?!]$/.test(title) ? `${title} ${addon}` : `${title}. ${addon}`;
}
