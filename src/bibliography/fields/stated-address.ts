import type { FieldReader } from './field-reader.ts';

/** Fields where BibTeX without biblatex' `url` has its addresses. */
const PLACES = ['howpublished', 'note'] as const;

/** “[Online]. Available: https://…”, with the day of a visit or without. */
const STATED =
  /^(?:\[?online\]?[.,:;]*\s*)?(?:(?:available|accessible|accessed|retrieved|online)(?:\s+online)?(?:\s+(?:at|from|via|under))?|url|see|web\s?(?:site|page))?\s*:?\s*(https?:\/\/\S+?)[.,;]?(?:\s*([([]?(?:last\s+|online;?\s+)?(?:accessed|visited|retrieved|checked)\b.*))?$/is;

/** An address that a field states instead of `url`. */
export interface StatedAddress {
  field: (typeof PLACES)[number];
  url: string;
  /** What the field says beside it: “accessed 2026-02-15”. */
  rest: string | undefined;
}

/** The address that `howpublished` or `note` consist of, where there is no other in `url`. */
export function statedAddress(fields: FieldReader): StatedAddress | undefined {
  const url = fields.verbatim('url');
  for (const field of PLACES) {
    // A text that is a link says more than where it leads.
    if (field === 'note' && /\\href\b/.test(fields.source(field) ?? '')) continue;
    const [, stated, rest] = STATED.exec(fields.verbatim(field) ?? '') ?? [];
    if (stated === undefined || (url !== undefined && url !== stated)) continue;
    return { field, url: stated, rest };
  }
  return undefined;
}
