import { isRecord, textOf, textsOf, type Plain } from '../source/records.ts';
import type { HugoConfig } from './hugo-config.ts';
import type { HugoText } from './hugo-texts.ts';
import type { HugoLanguage } from './languages.ts';

/**
 * Adds to the texts of a site of PaperMod what its settings say, as HugoBlox would have it in texts: a front
 * page, and its owner, with a picture and addresses in other places.
 *
 * @see https://adityatelange.github.io/hugo-PaperMod/posts/papermod/papermod-features/
 */
export function withPaperMod(
  texts: readonly HugoText[],
  { file, params, value, languages }: HugoConfig,
): readonly HugoText[] {
  const [language] = languages;
  const isOther = texts.some(({ section, place }) => section === 'authors' || place === 'home');
  if (language === undefined || isOther || !isPaperMod(params, value)) return texts;
  const profile = isRecord(params.profileMode) ? params.profileMode : {};
  const info = isRecord(params.homeInfoParams) ? params.homeInfoParams : {};
  const isProfile = profile.enabled === true;
  const name = textsOf(params.author)[0] ?? textOf(value.title);
  const words = isProfile ? textOf(profile.subtitle) : textOf(info.Content ?? info.content);
  const front = texts.find(({ language: own, place }) => own.isMain && place === '');
  const text = (place: string, frontMatter: Plain, body = ''): HugoText =>
    madeText(file, language, place, frontMatter, body);
  const icons: unknown[] = Array.isArray(params.socialIcons) ? params.socialIcons : [];
  const posts = { block: 'collection', content: { filters: { folders: ['posts'] }, count: 5 } };
  return [
    ...texts,
    // Nobody has a page of their own there.
    text('authors', { cascade: { build: { render: 'never' } } }),
    text(
      'authors/admin',
      {
        title: name,
        superuser: true,
        profiles: icons.filter(isRecord).map((icon) => ({ label: icon.name, url: icon.url })),
        ...(isProfile && { avatar: profile.imageUrl }),
      },
      words ?? '',
    ),
    ...(front === undefined
      ? [text('', { sections: [{ block: 'about' }, ...(isProfile ? [] : [posts])] })]
      : []),
  ];
}

function isPaperMod(params: Plain, { theme }: Plain): boolean {
  const isNamed = textsOf(theme).some((one) => /papermod/i.test(one));
  return isNamed || isRecord(params.profileMode) || isRecord(params.homeInfoParams);
}

function madeText(
  path: string,
  language: HugoLanguage,
  place: string,
  frontMatter: Plain,
  body: string,
): HugoText {
  const [section = ''] = place.split('/');
  return {
    path,
    language,
    place,
    section,
    isList: true,
    isBundle: false,
    address: place === '' ? '/' : `/${place}/`,
    frontMatter,
    lineOf: () => 1,
    body,
    bodyLine: 1,
  };
}

/** Keys of PaperMod that say how a page looks, in small letters. */
const LOOKS =
  'tocopen hidemeta searchhidden showbreadcrumbs showpostnavlinks showwordcount showreadingtime showrssbuttoninsectiontermlist userelativecover disablehljs disableshare disableanchoredheadings hidesummary hidefooter sharebuttons showsharebuttons usehugotoc robotsnoindex showcanonicallink showcodecopybuttons showtoc cover disablescrolltotop';

/** What PaperMod's keys of a text become. */
export function keysOfPaperMod(frontMatter: Plain): Plain {
  const { showtoc } = frontMatter;
  return typeof showtoc === 'boolean' ? { toc: showtoc } : {};
}

/** Whether a key of a text is one of PaperMod that means nothing here, or is read by itself. */
export function isOfPaperMod(key: string): boolean {
  return LOOKS.split(' ').includes(key);
}
