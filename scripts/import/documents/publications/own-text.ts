import { plainText } from '../../front-matter/plain-text.ts';
import { lineOf, textOf } from '../../front-matter/values.ts';
import { newlinesIn } from '../../text/pieces.ts';
import type { SourceDocument } from '../../types.ts';
import { withoutShownBibtex } from './found-bibtex.ts';

const BOILERPLATE =
  /^[ \t]*(?:\[(?:Download|Access|View|Get)[^\]]*\]\([^)]*\)\.?|(?:\*\*)?Recommended citation:.*|\[(?:Slides|BibTeX|PDF|Paper)\]\([^)]*\)|<a\b[^>]*>\s*(?:Download|Access)[^<]*<\/a>)[ \t]*$/gim;

/**
 * What the page of a publication says of its own: Octavo shows its links, its abstract and how to
 * cite it by itself.
 *
 * @param key of its entry
 */
export function ownTextOf({ body, frontMatter }: SourceDocument, key: string): string {
  const known = Object.values(frontMatter).flatMap((value) => bareAddress(textOf(value) ?? ''));
  const text = withoutShownBibtex(body, key).replaceAll(BOILERPLATE, (line) =>
    addressesIn(line).every((one) => known.some((other) => meanTheSame(one, other)))
      ? '\n'.repeat(newlinesIn(line))
      : line,
  );
  const abstract = lineOf(frontMatter.excerpt) ?? lineOf(frontMatter.abstract);
  const isAbstract = abstract !== undefined && lettersOf(text) === lettersOf(abstract);
  return isAbstract ? '' : text;
}

/** The addresses to which a line links. */
function addressesIn(line: string): string[] {
  const links = line.matchAll(/\]\(\s*<?([^)\s>]+)|\bhref\s*=\s*["']?([^"'\s>]+)/gi);
  return [...links].flatMap(([, inMarkdown, inHtml = '']) => bareAddress(inMarkdown ?? inHtml));
}

function bareAddress(written: string): string[] {
  const bare = written
    .replaceAll('&amp;', '&')
    .replace(/\{\{[^}]*\}\}/g, '')
    .replace(/^https?:\/\/(?:www\.|dx\.)?/i, '')
    .replace(/^(?:\.\.?\/)+/, '')
    .replace(/\/+$/, '');
  return bare === '' ? [] : [bare];
}

/** `files/rings.pdf` may stand for the same on the site's own host. */
function meanTheSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === short || long.endsWith(short.startsWith('/') ? short : `/${short}`);
}

function lettersOf(text: string): string {
  return plainText(text)
    .replace(/^abstract\b/i, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
