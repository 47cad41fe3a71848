import type { KeyJob } from './key-table.ts';

const PICTURE = /<img\b[^<>]*?\bsrc\s*=\s*(["'])(.*?)\1[^<>]*>/gis;
const LINK = /<a\b([^<>]*?)\bhref\s*=\s*(["'])(.*?)\2([^<>]*)>(.*?)<\/a\s*>/gis;

/**
 * HTML that stands in front matter, with the files and pages of the new site in it. A picture that is
 * not there is left out, a link that leads nowhere keeps its words.
 */
export function htmlOf(html: string, { asset, link }: Pick<KeyJob, 'asset' | 'link'>): string {
  return html
    .replaceAll(PICTURE, (tag, quote: string, source: string) => {
      if (/^(?:https?:|data:)/i.test(source)) return tag;
      const served = asset(source);
      return served === undefined ? '' : tag.replace(quoted(source, quote), quoted(served, quote));
    })
    .replaceAll(LINK, (whole, before, quote: string, target: string, after, words: string) => {
      const address = link(target);
      if (address === target) return whole;
      return address === undefined
        ? words
        : `<a${String(before)}href=${quoted(address, quote)}${String(after)}>${words}</a>`;
    })
    .replaceAll(/[^\S\n]+(?=<\/p>|$)/gm, '');
}

function quoted(value: string, quote: string): string {
  return `${quote}${value}${quote}`;
}
