import type { ImportJob } from '../job.ts';
import type { MovedAddress, TargetFile } from '../types.ts';
import { placeOf, type Placed } from './permalinks.ts';

/** A page of the new site, and what tells whether a reader finds it. */
export interface FoundPage {
  /** Path of its source. */
  file: string;
  /** Path in the new site folder. */
  path: string;
  address: string;
  /** Whether the menu shows it unless site.yaml says what the menu shows. */
  asksForMenu: boolean;
}

/** The lists that a front page can show, each with a link to the page that has the whole of it. */
const ON_FRONT = { latest_posts: 'blog', news: 'news', selected_papers: 'publications' };

/** The pages of a site that must be led to, in the default language: others are led to by theirs. */
export function pagesToFind(placed: readonly Placed[], languages: readonly string[]): FoundPage[] {
  const front = placed.find(({ address }) => address === '/');
  const shown = Object.entries(ON_FRONT).flatMap(([key, layout]) =>
    front !== undefined && key in front.keys ? [layout] : [],
  );
  return placed.flatMap(({ target, keys, address, entry }): FoundPage[] => {
    const { kind, path, document } = target;
    const isTranslation = languages.slice(1).some((language) => path.endsWith(`.${language}.md`));
    const isShown = typeof keys.layout === 'string' && shown.includes(keys.layout);
    if (kind !== 'page' || address === undefined || address === '/') return [];
    if (isTranslation || isShown || entry?.hidden !== undefined) return [];
    const place = { file: document.path, path: `content/${path}` };
    return [{ ...place, address, asksForMenu: keys.nav === true }];
  });
}

/** Tells of pages to which no menu, no list and no text leads. */
export function tellUnlinked(
  pages: readonly FoundPage[],
  files: readonly TargetFile[],
  addresses: readonly MovedAddress[],
  { settings, note }: Pick<ImportJob, 'settings' | 'note'>,
): void {
  const moved = new Map(addresses.map(({ from, to }) => [placeOf(from), to]));
  const linksIn = (text: string): string[] =>
    linkedPlaces(text).flatMap((place) => [place, moved.get(place) ?? place]);
  const linking = new Map<string, Set<string>>();
  const add = (path: string, text: string): void => {
    for (const place of linksIn(text))
      linking.set(place, (linking.get(place) ?? new Set()).add(path));
  };
  add('content/site.yaml', JSON.stringify(settings.toData()));
  for (const file of files) if ('text' in file) add(file.path, file.text);
  const hasMenu = settings.has(['nav']);
  for (const { file, path, address, asksForMenu } of pages) {
    const others = [...(linking.get(address) ?? [])].filter((one) => one !== path);
    if (others.length > 0 || (asksForMenu && !hasMenu)) continue;
    note({
      level: 'problem',
      file,
      line: undefined,
      isLost: true,
      message: 'No menu, list or text leads to this page; readers find it by search only.',
      advice: hasMenu
        ? 'Link to it, or add it to "nav" in site.yaml, unless it is meant to be so.'
        : 'Link to it, or add "nav: true" to it, unless it is meant to be so.',
      subject: address,
    });
  }
}

/** Lines of front matter that say where the page itself answers. */
const OWN_ADDRESS = /^(?:permalink|redirect_from):.*$/gm;

/** All that a text may lead to on the site. */
function linkedPlaces(text: string): string[] {
  const found = text.replaceAll(OWN_ADDRESS, '').matchAll(/(?<=["'(<\s=])\/[^\s"'()<>?#]*/g);
  return [...new Set([...found].map(([place]) => placeOf(decoded(place))))];
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A percent sign that begins no code.
    return address;
  }
}
