import { mapAtOnce } from '../../../src/site/map-at-once.ts';
import type { SplitSource } from '../source/front-matter.ts';
import { isRecord, textOf, type Plain } from '../source/records.ts';
import type { Note, SourceSite } from '../types.ts';
import { hugoAddress } from './hugo-address.ts';
import { splitHugo } from './hugo-data.ts';

/** A text of a site of Hugo. */
export interface HugoText extends SplitSource {
  /** Path in the source folder. */
  path: string;
  /** Place in the folder of texts, without ending: `post/rings`; empty for the front page. */
  place: string;
  /** First folder of that. */
  section: string;
  /** Whether it is that of a folder with other texts, which Hugo lists: `_index.md`. */
  isList: boolean;
  /** Whether the folder is its own: `rings/index.md`. */
  isBundle: boolean;
  address: string;
}

const TEXT = /\.(?:md|markdown|mmark)$/i;
const AT_ONCE = 16;

/**
 * Reads the texts of a site of Hugo.
 *
 * @param root the folder of texts, with a slash at its end
 */
export async function readHugoTexts(
  site: Pick<SourceSite, 'paths' | 'read'>,
  root: string,
  config: Plain,
  note: (note: Note) => void,
): Promise<HugoText[]> {
  const permalinks = isRecord(config.permalinks) ? config.permalinks : {};
  const pages = isRecord(permalinks.page) ? permalinks.page : permalinks;
  const paths = [...site.paths].filter((path) => path.startsWith(root) && TEXT.test(path)).sort();
  const read = await mapAtOnce(paths, AT_ONCE, async (path) => {
    const inside = path.slice(root.length).replace(TEXT, '');
    const text = await site.read(path);
    if (text === undefined) return undefined;
    if (/\.[a-z]{2}(?:-[a-z]+)?$/i.test(inside)) {
      const message = 'A text in another language was left out.';
      note({ level: 'problem', file: path, line: undefined, message, isLost: true });
      return undefined;
    }
    const isList = /(?:^|\/)_index$/.test(inside);
    const isBundle = /(?:^|\/)index$/.test(inside);
    const place = inside.replace(/(?:^|\/)_?index$/, '');
    const [section = ''] = place.split('/');
    const split = splitHugo(text, path, note);
    const pattern = isList ? undefined : textOf(pages[section]);
    const address = place === '' ? '/' : hugoAddress(place, split.frontMatter, pattern);
    return { ...split, path, place, section, isList, isBundle, address };
  });
  return read.filter((text) => text !== undefined);
}
