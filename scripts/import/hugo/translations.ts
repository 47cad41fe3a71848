import { isRecord, textOf, valueAt, type Plain } from '../source/records.ts';
import type { InLanguage } from './each-language.ts';

/** What site.yaml says once for each language, by its key there: the texts of the other languages. */
export function translationsOf(others: readonly InLanguage[]): Plain {
  const texts: readonly (readonly [string, (one: InLanguage) => string | undefined])[] = [
    ['title', ({ config }) => textOf(config.title)],
    ['description', descriptionOf],
    ['author.bio', ({ owner }) => textOf(owner?.text.frontMatter.bio)],
  ];
  return Object.fromEntries(
    texts.map(([key, textIn]) => [
      key,
      Object.fromEntries(others.map((one) => [one.language.name, textIn(one)])),
    ]),
  );
}

/** What settings say of the whole site, unless it is what came with the theme. */
export function descriptionOf({ config }: Pick<InLanguage, 'config'>): string | undefined {
  const params = isRecord(config.params) ? config.params : {};
  const seo = valueAt(params, ['marketing', 'seo']);
  const written = textOf(isRecord(seo) ? seo.description : params.description);
  const isOfTheme = /hugo academic theme|hugo blox builder|wowchemy/i.test(written ?? '');
  return isOfTheme ? undefined : written;
}

/** The owner's name as another language writes it. */
export function nativeName([main, ...others]: readonly InLanguage[]): string | undefined {
  const own = textOf(main?.owner?.text.frontMatter.native_name);
  const translated = others
    .map(({ owner }) => owner?.name)
    .find((name) => name !== undefined && name !== main?.owner?.name);
  return own ?? translated;
}
