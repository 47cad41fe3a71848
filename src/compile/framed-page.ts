import fs from 'node:fs/promises';
import type { ContentError } from '../site/content-error.ts';
import { fillText } from '../site/i18n/texts.ts';
import type { FrameRequest } from '../markdown/fill-requests.ts';
import { attributes, escapeHtml } from './html.ts';
import { mistakeAt, publishFile, type MediaHtml, type MediaPlace } from './media-html.ts';

/** What a page that does not say how high it is gets, in CSS pixels. */
const HEIGHT = 420;

/**
 * A page of the site folder that is shown within another, such as a chart that Plotly or Bokeh made.
 * Its scripts run in it, and not in the page around it.
 */
export async function framedPage(request: FrameRequest, place: MediaPlace): Promise<MediaHtml> {
  const { source, title, height = HEIGHT } = request;
  const [, name = '', behind = ''] = /^([^?#]*)(.*)$/s.exec(source) ?? [];
  const page = await publishFile(name, place);
  if ('severity' in page) return { html: '', files: [], errors: [page] };
  const given = attributes({
    src: `${page.href}${behind}`,
    title,
    height,
    loading: 'lazy',
    ...request.attributes,
  });
  const guest = /\.html?$/i.test(page.file) ? await guestOf(page.file) : undefined;
  const frame = `<iframe${given}></iframe>`;
  return {
    html: guest === undefined ? frame : onDemand(frame, guest, title, place),
    files: page.files,
    errors: [
      ...(title === undefined ? [missingTitle(place)] : []),
      ...(guest === undefined ? [] : [asksElsewhere(name, guest, place)]),
    ],
  };
}

/** A frame that asks another host is fetched once the reader unfolds it, and works without a script. */
function onDemand(
  frame: string,
  guest: string,
  title: string | undefined,
  { texts }: MediaPlace,
): string {
  const service = URL.parse(guest, 'https://site.invalid/')?.host ?? guest;
  const words = [...(title === undefined ? [] : [title]), fillText(texts.showHere, { service })];
  return `<details class="details"><summary>${escapeHtml(words.join(' · '))}</summary>${frame}</details>`;
}

const GUEST =
  /<(?:script|link|img|iframe)\b[^>]*?\s(?:src|href)\s*=\s*["']?((?:https?:)?\/\/[^"'\s>]+)/i;

/** The first thing of another host that a page asks for as soon as it is shown. */
async function guestOf(file: string): Promise<string | undefined> {
  return GUEST.exec(await fs.readFile(file, 'utf8'))?.[1];
}

function asksElsewhere(name: string, guest: string, place: MediaPlace): ContentError {
  return mistakeAt(place, {
    severity: 'warning',
    kind: 'frame-asks-elsewhere',
    message: `The page "${name}" asks another host for "${guest}", so readers must unfold it first.`,
    fix: 'Export it with all that it needs in it, as fig.write_html("plot.html", include_plotlyjs=True) does for Plotly.',
  });
}

function missingTitle(place: MediaPlace): ContentError {
  return mistakeAt(place, {
    severity: 'warning',
    kind: 'missing-title',
    message: 'The frame has no title for those who cannot see it.',
    fix: 'Say what it shows: <iframe src="plot.html" title="Loss over time, to be turned"></iframe>.',
  });
}
