import { textOf, type Plain } from '../source/records.ts';

/** A path as Hugo writes it into addresses: `RR wearables` is `rr-wearables`. */
export function urlized(path: string, { removesAccents = false } = {}): string {
  const plain = removesAccents ? path.normalize('NFD').replaceAll(/\p{Mn}/gu, '') : path;
  return plain
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
 * @param rules whether letters lose their accents
 */
export function hugoAddress(
  place: string,
  frontMatter: Plain,
  pattern: string | undefined,
  rules: { removesAccents: boolean },
): string {
  const own = textOf(frontMatter.url);
  if (own !== undefined && !/^https?:/.test(own)) return `/${own.replace(/^\//, '')}`;
  const [section = '', ...rest] = place.split('/');
  const name = rest.at(-1) ?? section;
  const slug = urlized(textOf(frontMatter.slug) ?? name, rules);
  if (pattern === undefined || rest.length === 0) {
    const folder = urlized(place, rules).split('/').slice(0, -1).join('/');
    return folder === '' ? `/${slug}/` : `/${folder}/${slug}/`;
  }
  const [year = '', month = '', day = ''] = (textOf(frontMatter.date) ?? '').split(/[-T]/);
  const title = urlized(textOf(frontMatter.title) ?? name, rules);
  const parts: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    title,
    section: urlized(section, rules),
    sections: urlized(place.split('/').slice(0, -1).join('/'), rules),
    slug: textOf(frontMatter.slug) === undefined ? title : slug,
    filename: urlized(name, rules),
    contentbasename: urlized(name, rules),
    slugorfilename: slug,
    slugorcontentbasename: slug,
  };
  const path = pattern.replaceAll(/:(\w+)/g, (written, word: string) => parts[word] ?? written);
  return `/${path}/`.replaceAll(/\/{2,}/g, '/');
}
