import type { HugoText } from './hugo-texts.ts';
import { madeFrom, sharedKeys, type DocumentsOfHugo, type ReadDocument } from './made-document.ts';

const FENCE = /^[ \t]*(?:`{3,}|~{3,})/;

/** Slides in Markdown: a page with one below the other, each behind a rule as they were written. */
export function slidesOf(text: HugoText, job: DocumentsOfHugo): ReadDocument {
  const { path } = text;
  const message = 'Slides in Markdown are a page now, with one below the other.';
  const advice = 'To keep them as slides, print them as a PDF from the old site, and link to that.';
  job.note({ level: 'approximated', file: path, line: undefined, message, advice });
  const frontMatter = sharedKeys(text, { ...job, featuredOf: () => undefined });
  const body = underTitle(text.body);
  return madeFrom(text, `_pages/${text.place}`, 'page', { frontMatter, body }, job);
}

/** Headings one step lower, where some are as high as the title of the page. */
function underTitle(body: string): string {
  let fence: string | undefined;
  const lines = body.split('\n').map((line) => {
    const [sign] = FENCE.exec(line) ?? [];
    if (sign !== undefined && (fence === undefined || line.trim() === fence))
      fence = fence === undefined ? sign.trim() : undefined;
    return { line, isHeading: fence === undefined && /^#{1,6}\s/.test(line) };
  });
  if (!lines.some(({ line, isHeading }) => isHeading && line.startsWith('# '))) return body;
  return lines
    .map(({ line, isHeading }) => (isHeading ? `#${line}`.replace(/^#{7}/, '######') : line))
    .join('\n');
}
