import { toSitePath } from '../../../src/routes/url.ts';
import { asMarkdown } from './plain-html.ts';
import type { Reader, Reading } from './reading.ts';

/** Sentences that praise what the old site was made with. */
const CREDITS =
  /\b(?:powered by|hosted (?:by|on)|built with|theme|jekyll|al-folio|photos from|unsplash)\b/i;

/** What stands at the foot of every page. */
export const readFooter: Reader = (reading) => {
  readText(reading);
  const updated = reading.value('last_updated');
  if (updated === true) readUpdated(reading);
  const day = reading.text('last_updated');
  if (day !== undefined && /^\d{4}-\d{1,2}-\d{1,2}/.test(day)) {
    reading.pass(['last_updated'], ['footer', 'last_updated'], day);
  }
  const imprint = reading.text('impressum_path');
  if (imprint !== undefined) {
    reading.pass(['impressum_path'], ['footer', 'imprint', 'url'], toSitePath(imprint));
  }
};

/** The date is that of the newest post or news, so that there must be one. */
function readUpdated(reading: Reading): void {
  const { documents } = reading.job.site;
  const hasDate = documents.some(
    ({ kind, collection, frontMatter }) =>
      kind === 'post' || (collection === 'news' && frontMatter.date !== undefined),
  );
  if (hasDate) reading.pass(['last_updated'], ['footer', 'last_updated'], true);
  else {
    const message =
      'The footer cannot say when the site was updated: no post and no news has a date.';
    reading.note('dropped', ['last_updated'], message);
  }
}

function readText(reading: Reading): void {
  const written = reading.text('footer_text');
  if (written === undefined) return;
  const sentences = asMarkdown(written).split(/(?<=[.!?])\s+(?=[^a-z])/);
  const own = sentences.filter((sentence) => !CREDITS.test(withoutTargets(sentence)));
  if (own.length < sentences.length) {
    const message = 'What the footer says of the old theme and its host was left out.';
    reading.note('dropped', ['footer_text'], message);
  }
  reading.pass(['footer_text'], ['footer', 'text'], own.join(' ').trim());
}

function withoutTargets(markdown: string): string {
  return markdown.replaceAll(/\]\([^)]*\)/g, ']');
}
