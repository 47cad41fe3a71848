import { findAsset, localPath } from '../assets/find-asset.ts';
import type { ImportJob } from '../job.ts';

const HTML_LINK = /<a\b([^<>]*?)\bhref\s*=\s*(["'])(.*?)\2([^<>]*)>(.*?)<\/a\s*>/gis;
const MARKDOWN_LINK = /(?<!!)\[([^[\]\n]{1,500})\]\(([^()\s]{1,500})\)/g;
const LIQUID = /\{\{-?\s*(?:site\.(?:url|baseurl)|["']([^"'{}]*)["']\s*\|[^{}]*)\s*-?\}\}/g;

/**
 * The data of a CV with the files that its links lead to, which are taken over; of a link that leads
 * nowhere the words stay, for no build takes it.
 */
export function withLiveLinks(text: string, file: string, job: ImportJob): string {
  const lead = (written: string): string | undefined => {
    const target = written.replaceAll(LIQUID, (_, path: string | undefined) => path ?? '');
    const local = localPath(target, job.site.config);
    if (local === undefined) return target;
    const found = findAsset(target, { path: file, address: '/' }, job.site);
    if (found !== undefined) {
      const served = found.path.replace(/^_/, '');
      job.files.push({ path: `public/${served}`, copyOf: found.path });
      return `/${served}`;
    }
    const place = local.endsWith('/') ? local : `${local}/`;
    if (job.oldAddresses.some(({ address }) => address === local || address === place))
      return target;
    const message = 'A link of the CV leads nowhere; its words stay.';
    job.note({ level: 'problem', file, line: undefined, message, subject: target });
    return undefined;
  };
  return text
    .replaceAll(
      HTML_LINK,
      (whole, before, quote: string, written: string, after, words: string) => {
        const target = lead(written);
        if (target === written) return whole;
        return target === undefined
          ? words
          : `<a${String(before)}href=${quote}${target}${quote}${String(after)}>${words}</a>`;
      },
    )
    .replaceAll(MARKDOWN_LINK, (whole, words: string, written: string) => {
      const target = lead(written);
      return target === written ? whole : target === undefined ? words : `[${words}](${target})`;
    });
}
