import type { Liquid } from 'liquidjs';
import { textOf } from './html.ts';
import { NotKnown } from './run.ts';

/**
 * Adds the filters of Jekyll, al-folio and jekyll-toc that LiquidJS does not have.
 *
 * @see https://jekyllrb.com/docs/liquid/filters/
 */
export function addFilters(liquid: Liquid): void {
  const same = (value: unknown): unknown => value;
  for (const name of [
    'markdownify',
    'smartify',
    'emojify',
    'toc_only',
    'inject_anchors',
    'bust_file_cache',
    'bust_css_cache',
    // Of jekyll-email-protect, which writes each letter as its number.
    'encode_email',
  ]) {
    liquid.registerFilter(name, same);
  }
  for (const name of ['relative_url', 'absolute_url']) {
    liquid.registerFilter(name, (value: unknown) => fromRoot(textOf(value)));
  }
  liquid.registerFilter('remove_accents', (value: unknown) =>
    textOf(value).normalize('NFD').replaceAll(/\p{M}/gu, ''),
  );
  const date = liquid.filters.date;
  liquid.registerFilter('date', function (value: unknown, ...rest: unknown[]): unknown {
    if (value === 'now' || value === 'today') {
      throw new NotKnown('it is the day on which the site is built');
    }
    const handler = typeof date === 'function' ? date : date?.handler;
    return handler?.call(this, value, ...rest);
  });
}

/** An address from the root of the site, which in Octavo does not name the base path. */
function fromRoot(address: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return address;
  return `/${address.replace(/^\/+/, '')}`;
}
