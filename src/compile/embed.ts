import type { ContentError } from '../site/content-error.ts';
import { fillText } from '../site/i18n/texts.ts';
import type { EmbedRequest } from '../markdown/fill-requests.ts';
import { embedServices } from './embed-services.ts';
import { attributes, escapeHtml } from './html.ts';
import { sourceAttributes } from './images.ts';
import { mistakeAt, type MediaHtml, type MediaPlace } from './media-html.ts';
import { planNamedImage } from './named-image.ts';

/** A link to a film on another host, over its still; a script can put the player in its place. */
export async function embedHtml(request: EmbedRequest, place: MediaPlace): Promise<MediaHtml> {
  const { texts, site } = place;
  const service = embedServices[request.service];
  const poster = await planNamedImage(request.poster, place, site, 'column');
  const { plan } = poster;
  const title = request.title ?? fillText(texts.videoOn, { service: service.name });
  const still =
    plan === undefined
      ? ''
      : `<img${attributes({
          ...sourceAttributes(plan, 'column'),
          alt: '',
          loading: 'lazy',
          decoding: 'async',
        })}>`;
  const words = fillText(texts.playHere, { service: service.name });
  const given = attributes({ 'data-player': service.player(request.id), 'data-title': title });
  const link = attributes({ href: service.page(request.id) });
  return {
    html: `<video-embed${given}><a${link}>${still}<span class="embed-words"><span class="embed-title">${escapeHtml(title)}</span> <span class="embed-play">${escapeHtml(words)}</span></span></a></video-embed>`,
    files: poster.files,
    errors: [
      ...poster.errors,
      ...(request.title === undefined ? [missingTitle(request, place)] : []),
    ],
  };
}

function missingTitle({ service }: EmbedRequest, place: MediaPlace): ContentError {
  return mistakeAt(place, {
    severity: 'warning',
    kind: 'missing-title',
    message: 'The video has no title for those who cannot see it.',
    fix: `Say what it is: ::${service}{id=… title="…"}.`,
  });
}
