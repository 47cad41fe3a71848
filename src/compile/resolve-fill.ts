import { fillText, textsFor } from '../site/i18n/texts.ts';
import type { SiteSettings } from '../site/settings.ts';
import type {
  DrawingRequest,
  ImageSlot,
  LabelRequest,
  LinkRequest,
  MediaRequest,
} from '../markdown/fill-requests.ts';
import type { Fill } from '../markdown/render.ts';
import type { SitePath } from '../routes/url.ts';
import { drawingHtml, type DrawingStore } from './drawings/drawing-html.ts';
import { embedHtml } from './embed.ts';
import { addFindings, type Findings } from './findings.ts';
import { framedPage } from './framed-page.ts';
import { escapeHtml } from './html.ts';
import { resolveLink } from './links.ts';
import { isElsewhere, mediaElsewhere, type MediaHtml, type MediaPlace } from './media-html.ts';
import { pictureHtml } from './picture.ts';
import { audioHtml, videoHtml } from './recording.ts';
import type { TextWork } from './text-work.ts';

/** Where a text stands. */
export interface TextPlace {
  /** Absolute path. */
  file: string;
  language: string;
  /** Address of its page, undefined when it has none of its own. */
  sitePath: SitePath | undefined;
  /** Where its pictures stand. */
  slot: ImageSlot;
}

/** What stands in the place of a fill. */
export interface ResolvedFill {
  /** HTML, or an attribute's value. */
  html: string;
  /** Whether it moves, which a reader must be able to stop. */
  isAnimation?: boolean;
}

/**
 * Resolves a fill that depends on the rest of the site.
 *
 * @param findings is added to
 * @returns undefined for a fill that does not, and for citations, which are formatted together
 */
export async function resolveFill(
  fill: Fill,
  place: TextPlace,
  work: Pick<TextWork, 'site' | 'table' | 'cache' | 'keyParts'>,
  findings: Findings,
): Promise<ResolvedFill | undefined> {
  const { site, table } = work;
  switch (fill.kind) {
    case 'citation':
    case 'html':
      return undefined;
    case 'label':
      return { html: escapeHtml(labelText(fill, place.language, site.settings)) };
    case 'words':
      return { html: escapeHtml(fill.text) };
    case 'link':
      return { html: escapeHtml(await hrefOf(fill, place, { site, table }, findings)) };
    case 'drawing':
    case 'image':
    case 'video':
    case 'audio':
    case 'embed':
    case 'frame': {
      const { file, language } = place;
      const texts = textsFor(language, site.settings);
      const at = { file, position: fill.position, language, texts, site };
      const { files, errors, ...media } = await mediaHtml(fill, place.slot, at, work);
      addFindings(findings, { files, errors });
      return media;
    }
  }
}

/** A word of the interface in a text. */
export function labelText(
  { label, values }: LabelRequest,
  language: string,
  settings: SiteSettings,
): string {
  return fillText(textsFor(language, settings)[label], values ?? {});
}

async function hrefOf(
  { target, use, position }: LinkRequest,
  { file, sitePath }: TextPlace,
  { site, table }: Pick<TextWork, 'site' | 'table'>,
  findings: Findings,
): Promise<string> {
  const place = { file, sitePath, position };
  if (use === 'media' && isElsewhere(target)) {
    findings.errors.push(mediaElsewhere(target, place));
    return target;
  }
  const link = await resolveLink(target, place, site, table);
  if (link.error !== undefined) findings.errors.push(link.error);
  if (link.anchor !== undefined) findings.anchors.push({ ...link.anchor, file, position });
  findings.files.push(...link.files);
  return link.href;
}

function mediaHtml(
  request: DrawingRequest | MediaRequest,
  slot: ImageSlot,
  place: MediaPlace,
  store: DrawingStore,
): Promise<MediaHtml & { isAnimation?: boolean }> {
  switch (request.kind) {
    case 'drawing':
      return drawingHtml(request, place, store);
    case 'image':
      return pictureHtml(request, slot, place);
    case 'video':
      return videoHtml(request, place);
    case 'audio':
      return audioHtml(request, place);
    case 'embed':
      return embedHtml(request, place);
    case 'frame':
      return framedPage(request, place);
  }
}
