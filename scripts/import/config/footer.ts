import { toSitePath } from '../../../src/routes/url.ts';
import type { Reader, Reading } from './reading.ts';

/** Sentences that praise what the old site was made with. */
const CREDITS =
  /\b(?:powered by|hosted (?:by|on)|built with|theme|jekyll|al-folio|photos from|unsplash)\b/i;

/** What stands at the foot of every page. */
export const readFooter: Reader = (reading) => {
  readText(reading);
  const updated = reading.value('last_updated');
  if (updated === true) reading.pass(['last_updated'], ['footer', 'last_updated'], true);
  const day = reading.text('last_updated');
  if (day !== undefined && /^\d{4}-\d{1,2}-\d{1,2}/.test(day)) {
    reading.pass(['last_updated'], ['footer', 'last_updated'], day);
  }
  const imprint = reading.text('impressum_path');
  if (imprint !== undefined) {
    reading.pass(['impressum_path'], ['footer', 'imprint', 'url'], toSitePath(imprint));
  }
};

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

/** The little HTML of footers as Markdown; other tags go, and their text stays. */
export function asMarkdown(html: string): string {
  return html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<(script|style)\b.*?<\/\1\s*>/gis, '')
    .replaceAll(
      /<a\s[^>]*?href=["']?([^"'\s>]+)["']?[^>]*>(.*?)<\/a\s*>/gis,
      (_, target: string, text: string) =>
        /^(?:https?:|mailto:|\/)/i.test(target) ? `[${text.trim()}](${target})` : text,
    )
    .replaceAll(/<(?:strong|b)>(.*?)<\/(?:strong|b)>/gis, '**$1**')
    .replaceAll(/<(?:em|i)>(.*?)<\/(?:em|i)>/gis, '*$1*')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\{[{%].*?[%}]\}/gs, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
