import { filled, type AddressParts } from './placeholders.ts';

/**
 * Jekyll's named styles of addresses.
 *
 * @see https://jekyllrb.com/docs/permalinks/#built-in-formats
 */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** The pattern that a style stands for; a pattern stands for itself. */
export function patternOf(style: string): string {
  return Object.hasOwn(styles, style) ? (styles[style] ?? style) : style;
}

/**
 * How the address of what is no post ends under the style of the site: with a slash, with the ending
 * of a file, or just so.
 */
export function endingOf(style: string): '/' | ':output_ext' | '' {
  if (style === 'pretty' || style.endsWith('/')) return '/';
  const isNamed = ['date', 'ordinal', 'none'].includes(style);
  return isNamed || style.endsWith(':output_ext') ? ':output_ext' : '';
}

/** The address that a pattern makes of a post or an item. */
export function addressBy(pattern: string, parts: AddressParts): string {
  return sanitized(filled(pattern, parts));
}

/**
 * An address as Jekyll cleans it: from the root, without steps upwards and without empty parts; and
 * as a reader would write it, without percent signs for letters.
 */
export function sanitized(written: string): string {
  const address = decoded(written.trim());
  return `/${address}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replaceAll(/\/{2,}/g, '/');
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
