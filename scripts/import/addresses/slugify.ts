/** How Jekyll makes a word fit for addresses. */
export type SlugMode = 'none' | 'raw' | 'default' | 'pretty' | 'ascii' | 'latin';

const OTHERS: Readonly<Record<Exclude<SlugMode, 'none' | 'latin'>, RegExp>> = {
  raw: /\s+/gu,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
};

/**
 * Makes a word fit for addresses as Jekyll's filter `slugify` does.
 *
 * @param isCased whether capital letters stay
 * @see https://jekyllrb.com/docs/liquid/filters/#options-for-the-slugify-filter
 * @example slugify('The _config.yml file') // 'the-config-yml-file'
 * @example slugify('The _config.yml file', 'pretty') // 'the-_config.yml-file'
 */
export function slugify(text: string, mode: SlugMode = 'default', isCased = false): string {
  const cased = (slug: string): string => (isCased ? slug : slug.toLowerCase());
  if (mode === 'none') return cased(text);
  const latin = mode === 'latin' ? withoutAccents(text) : text;
  const others = OTHERS[mode === 'latin' ? 'default' : mode];
  return cased(latin.replaceAll(others, '-').replaceAll(/^-|-$/g, ''));
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .normalize('NFC');
}
