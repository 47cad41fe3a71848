import { posix } from 'node:path';
import type { HugoText } from './hugo-texts.ts';
import type { HugoPerson } from './people.ts';
import { listOfTexts } from './list-of-texts.ts';
import type { ShortcodeSite } from './shortcode-call.ts';
import { foldersOf, picturesIn, type Places } from './text-places.ts';

/** What the shortcodes of one text may ask of the site around it. */
export function shortcodeSiteOf(
  text: HugoText,
  texts: readonly HugoText[],
  people: readonly HugoPerson[],
  places: Places,
  data: ReadonlyMap<string, string>,
): ShortcodeSite {
  const folders = foldersOf(text, texts);
  const own = text.address.replace(/^\//, '');
  const placeOf = (name: string): string | undefined =>
    [...folders.map((folder) => posix.join(folder, name)), `media/${name}`, name].find((path) =>
      places.has(path),
    );
  const textAt = (path: string): HugoText | undefined => {
    const wanted = path.replaceAll(/^\/|\/?(?:_?index)?(?:\.md)?(?:#.*)?$/g, '');
    const beside = posix.join(posix.dirname(text.place), wanted);
    const inLanguage = texts.filter(({ language }) => language === text.language);
    return [wanted, beside].flatMap((place) =>
      [...inLanguage, ...texts].filter((one) => one.place === place),
    )[0];
  };
  return {
    pictureAt: (name) => {
      if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(name)) return name;
      // The older folder of the front page has another address than that.
      if (text.place !== 'home' && places.has(posix.join(own, name))) return name;
      const found = placeOf(name);
      return found === undefined ? name : `/${found}`;
    },
    album: (name) =>
      picturesIn(
        name === undefined
          ? folders.map((folder) => `${folder}gallery/`)
          : [`media/albums/${name}/`, ...folders.map((folder) => `${folder}${name}/`)],
        places,
      ),
    addressOf: (path) => {
      const fragment = /#.*$/.exec(path)?.[0] ?? '';
      const found = textAt(path);
      return found === undefined ? undefined : `${found.address}${fragment}`;
    },
    textAt: (path) => textAt(path)?.body,
    children: () =>
      listOfTexts(
        text.place,
        texts.filter(({ language }) => language === text.language),
      ),
    personNamed: (id) => people.find((person) => person.id === id)?.name ?? id,
    dataAt: (name) => {
      const place = placeOf(name);
      return place === undefined ? undefined : data.get(places.get(place) ?? '');
    },
  };
}
