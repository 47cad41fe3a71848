import { textOf, type Plain } from '../source/records.ts';

/** A path as Hugo writes it into addresses: `RR wearables` is `rr-wearables`. */
export function urlized(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}./\\_#+~\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/-{2,}/g, '-');
}

/**
 * The address of a text.
 *
 * @param place its path in the folder of texts, without ending: `post/rings`
 * @param pattern of its section, if the settings have one: `/talk/:slug/`
 */
export function hugoAddress(
  place: string,
  frontMatter: Plain,
  pattern: string | undefined,
): string {
  const own = textOf(frontMatter.url);
  if (own !== undefined && !/^https?:/.test(own)) return `/${own.replace(/^\//, '')}`;
  const [section = '', ...rest] = place.split('/');
  const name = rest.at(-1) ?? section;
  const slug = urlized(textOf(frontMatter.slug) ?? name);
  if (pattern === undefined || rest.length === 0) {
    const folder = urlized(place).split('/').slice(0, -1).join('/');
    return folder === '' ? `/${slug}/` : `/${folder}/${slug}/`;
  }
  const [year = '', month = '', day = ''] = (textOf(frontMatter.date) ?? '').split(/[-T]/);
  const title = urlized(textOf(frontMatter.title) ?? name);
  const parts: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    title,
    section: urlized(section),
    sections: urlized(place.split('/').slice(0, -1).join('/')),
    slug: textOf(frontMatter.slug) === undefined ? title : slug,
    filename: urlized(name),
    contentbasename: urlized(name),
    slugorfilename: slug,
    slugorcontentbasename: slug,
  };
  const path = pattern.replaceAll(/:(\w+)/g, (written, word: string) => parts[word] ?? written);
  return `/${path}/`.replaceAll(/\/{2,}/g, '/');
}
