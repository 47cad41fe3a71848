import fs from 'node:fs/promises';
import type { ContentError } from '../site/content-error.ts';
import { fillText } from '../site/i18n/texts.ts';
import type { AudioRequest, VideoRequest } from '../markdown/fill-requests.ts';
import { attributes, escapeHtml } from './html.ts';
import {
  isElsewhere,
  mediaElsewhere,
  mistakeAt,
  publishFile,
  type MediaHtml,
  type MediaPlace,
} from './media-html.ts';
import { planNamedImage } from './named-image.ts';

/** A film of the site folder, as large as its poster, so that nothing moves when it comes. */
export async function videoHtml(request: VideoRequest, place: MediaPlace): Promise<MediaHtml> {
  if (isElsewhere(request.source)) return linkElsewhere(request, place);
  const video = await publishFile(request.source, place);
  const poster = await planNamedImage(request.poster, place, place.site, 'column');
  const captions = await captionsTrack(request, place);
  const errors = [...poster.errors, ...captions.errors];
  if (request.poster === undefined) errors.push(missingPoster(request, place));
  if ('severity' in video) return { html: '', files: [], errors: [video, ...errors] };
  const given = attributes({
    controls: '',
    preload: 'none',
    playsinline: '',
    src: video.href,
    poster: largest(poster.plan),
    width: poster.plan?.width,
    height: poster.plan?.height,
    loop: request.loops ? '' : undefined,
    muted: request.isMuted ? '' : undefined,
    'aria-label': request.title,
  });
  return {
    html: `<video${given}>${captions.html}${fallback(request, video.href, place)}</video>`,
    files: [...video.files, ...poster.files, ...captions.files],
    errors,
  };
}

/** A recording of the site folder. */
export async function audioHtml(request: AudioRequest, place: MediaPlace): Promise<MediaHtml> {
  if (isElsewhere(request.source)) return linkElsewhere(request, place);
  const audio = await publishFile(request.source, place);
  if ('severity' in audio) return { html: '', files: [], errors: [audio] };
  const given = attributes({
    controls: '',
    preload: 'none',
    src: audio.href,
    'aria-label': request.title,
  });
  return {
    html: `<audio${given}>${fallback(request, audio.href, place)}</audio>`,
    files: audio.files,
    errors: [],
  };
}

type Recording = AudioRequest | VideoRequest;

function linkElsewhere({ source, title }: Recording, place: MediaPlace): MediaHtml {
  return {
    html: `<a href="${escapeHtml(source)}">${escapeHtml(title ?? source)}</a>`,
    files: [],
    errors: [mediaElsewhere(source, place)],
  };
}

/** What a browser shows that cannot play it. */
function fallback({ source }: Recording, href: string, { texts }: MediaPlace): string {
  const words = fillText(texts.openFile, { name: source.split('/').at(-1) ?? source });
  return `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
}

/** A poster's address; a video element cannot choose among several. */
function largest(plan: Awaited<ReturnType<typeof planNamedImage>>['plan']): string | undefined {
  return plan?.sourceSet?.split(', ').at(-1)?.split(' ')[0] ?? plan?.source;
}

/** The captions of a film, which who cannot hear it needs (WCAG 2.2, success criterion 1.2.2). */
async function captionsTrack(request: VideoRequest, place: MediaPlace): Promise<MediaHtml> {
  const none = { html: '', files: [] };
  if (request.captions === undefined) {
    return { ...none, errors: request.isMuted ? [] : [missingCaptions(request, place)] };
  }
  const captions = await publishFile(request.captions, place);
  if ('severity' in captions) return { ...none, errors: [captions] };
  const given = attributes({
    kind: 'captions',
    src: captions.href,
    srclang: place.language,
    label: place.texts.captionsTrack,
  });
  const text = await fs.readFile(captions.file, 'utf8');
  // Every WebVTT file begins so; see https://www.w3.org/TR/webvtt1/#file-structure.
  const isRight = /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text);
  return {
    html: `<track${given}>`,
    files: captions.files,
    errors: isRight ? [] : [noWebVtt(request.captions, place)],
  };
}

function missingPoster({ source }: VideoRequest, place: MediaPlace): ContentError {
  return mistakeAt(place, {
    severity: 'warning',
    kind: 'missing-poster',
    message: `The video "${source}" shows nothing until it plays, and its size is not known.`,
    fix: 'Save one of its pictures beside it and name that: poster=still.png.',
  });
}

function missingCaptions({ source }: VideoRequest, place: MediaPlace): ContentError {
  return mistakeAt(place, {
    severity: 'warning',
    kind: 'missing-captions',
    message: `The video "${source}" has no captions for those who cannot hear it.`,
    fix: 'Write what is said as WebVTT and name it: captions=movie.vtt; or say muted when there is nothing to hear.',
  });
}

function noWebVtt(name: string, place: MediaPlace): ContentError {
  return mistakeAt(place, {
    severity: 'error',
    kind: 'captions-format',
    message: `The captions "${name}" are not WebVTT, and no browser can show them.`,
    fix: 'Save them as WebVTT: the file begins with the line WEBVTT, and its times have points, 00:01.500.',
  });
}
