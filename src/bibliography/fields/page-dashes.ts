/**
 * Puts an en dash between the first and the last page of each range, and leaves the hyphens that
 * belong to a page.
 *
 * @example withPageDashes('12-34, 40--41') // '12–34, 40–41'
 * @example withPageDashes('A-3--A-9') // 'A-3–A-9'
 * @example withPageDashes('12－20') // '12–20'
 */
export function withPageDashes(pages: string): string {
  return pages
    .replaceAll(WIDE_DASH, '-')
    .split(/([,;])/)
    .map(withPageDash)
    .join('');
}

/** As a Chinese or Japanese keyboard writes it. */
const WIDE_DASH = /(?<=\d)\s*[－～〜ー−]\s*(?=\d)/g;
const DASH = /(?<=[\dA-Za-z])\s*(?:-{2,}|–|—)\s*(?=[\dA-Za-z])/g;
const HYPHEN = /(?<=[\dA-Za-z])\s*-\s*(?=[\dA-Za-z])/g;

function withPageDash(range: string): string {
  // Beside a dash, a hyphen is part of a page.
  if (range.search(DASH) !== -1) return range.replace(DASH, '–');
  const parts = range.split(HYPHEN);
  if (parts.length === 4) return `${parts[0]}-${parts[1]}–${parts[2]}-${parts[3]}`;
  return isPageOfPart(parts) ? range : range.replace(HYPHEN, '–');
}

/** `A-3`, the third page of appendix A; in small letters, `iv-25` runs from the preface on. */
function isPageOfPart(parts: readonly string[]): boolean {
  const [part = '', page = ''] = parts;
  return parts.length === 2 && /^\s*[A-Z]+$/.test(part) && /^\d/.test(page);
}
