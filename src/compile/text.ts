import { setImmediate } from 'node:timers/promises';
import type { ContentError, SourcePosition } from '../site/content-error.ts';
import { fillText, textsFor } from '../site/i18n/texts.ts';
import type { Site } from '../site/read-site.ts';
import { whenUsed } from '../site/when-used.ts';
import {
  fillTokens,
  type ImageSlot,
  type LabelRequest,
  type MediaRequest,
} from '../markdown/fills.ts';
import type { Label } from '../markdown/labels.ts';
import type { Fill, RenderedText, TextSource } from '../markdown/render.ts';
import type * as Rendering from '../markdown/render.ts';
import type { Typesetter } from '../markdown/typeset-math.ts';
import type { CitationStyle } from '../bibliography/csl/styles.ts';
import type { RouteTable } from '../routes/table.ts';
import type { SitePath } from '../routes/url.ts';
import type { Mention } from './backlinks.ts';
import { compileCitations, type CitingRules } from './citations.ts';
import { embedHtml } from './embed.ts';
import { escapeHtml } from './html.ts';
import { resolveLink } from './links.ts';
import { mentionsIn } from './mentions.ts';
import { miswrittenCitations } from './miswritten-citations.ts';
import { ownComponents } from './own-components.ts';
import type { MediaFile } from './media.ts';
import type * as Highlighting from './kept-code.ts';
import type * as MdxChecks from './mdx.ts';
import { isElsewhere, mediaElsewhere, type MediaHtml, type MediaPlace } from './media-html.ts';
import { pictureHtml } from './picture.ts';
import { audioHtml, videoHtml } from './recording.ts';
import { digestOf, type TextCache } from './text-cache.ts';

const rendering = whenUsed<typeof Rendering>(new URL('../markdown/render.ts', import.meta.url));
const highlighting = whenUsed<typeof Highlighting>(new URL('kept-code.ts', import.meta.url));
const mdxChecks = whenUsed<typeof MdxChecks>(new URL('mdx.ts', import.meta.url));

/**
 * A text of the site, ready to be put into its page. The HTML itself waits in the cache, so that a
 * site of thousands of texts needs no more memory than its outlines.
 */
export interface CompiledText {
  cacheKey: string;
  /** HTML, or an attribute's value, for each fill that depends on the rest of the site. */
  resolved: Readonly<Record<number, string>>;
  /** Where the cache keeps its citations and references; undefined when it cites nothing. */
  citationsKey: string | undefined;
  headings: RenderedText['headings'];
  /** Id and level of a heading at the end that the references stand under; it is not in the text. */
  closingHeading: { id: string } | undefined;
  readingMinutes: number;
  summary: string;
  /** Whether it shows something that moves, which a reader must be able to stop. */
  hasAnimation: boolean;
}

/** A link to a place in a page, to be checked when every page is known. */
export interface AnchorCheck {
  sitePath: SitePath;
  id: string;
  file: string;
  position: SourcePosition;
}

export interface TextResult {
  text: CompiledText;
  ids: readonly string[];
  /** What other texts of its page can refer to. */
  labelled: readonly Label[];
  anchors: AnchorCheck[];
  files: MediaFile[];
  /** Addresses of the pages of works of this site that it cites. */
  citedPaths: readonly SitePath[];
  /** Its links to places of this site, each with its sentence. */
  mentions: readonly Mention[];
  errors: ContentError[];
}

export interface TextWork {
  site: Site;
  table: RouteTable;
  cache: TextCache;
  typeset: Typesetter;
  /** How citations and references are written. */
  style: CitationStyle;
  /** Is told of each text that is not taken from the cache. */
  onRender?: () => void;
  /** What besides the text itself decides its HTML. */
  keyParts: readonly string[];
}

/**
 * Renders a text, or takes it from the cache, and resolves its links and pictures.
 *
 * @param sitePath address of its page, undefined when it has none of its own
 * @param slot where its pictures stand
 */
export async function compileText(
  source: TextSource,
  citing: CitingRules,
  sitePath: SitePath | undefined,
  slot: ImageSlot,
  work: TextWork,
): Promise<TextResult> {
  const { language } = citing;
  const isMdx = source.file.endsWith('.mdx') ? 'mdx' : 'md';
  const labels = source.labels === undefined ? [] : [JSON.stringify(source.labels)];
  const cacheKey = digestOf(source.body, isMdx, language, ...labels, ...work.keyParts);
  const rendered = await render({ ...source, language }, cacheKey, work);
  const citations = await compileCitations(rendered.fills, source.file, citing, work);
  const result: TextResult = {
    text: {
      cacheKey,
      resolved: {},
      citationsKey: citations.cacheKey,
      headings: rendered.headings,
      closingHeading: rendered.closingHeading,
      readingMinutes: rendered.readingMinutes,
      summary: '',
      hasAnimation: false,
    },
    ids: rendered.ids,
    labelled: rendered.labelled,
    anchors: [],
    files: [],
    citedPaths: citations.citedPaths,
    mentions: [],
    errors: [
      ...rendered.errors,
      ...citations.errors,
      ...miswrittenCitations(source, citing.citable),
      ...mdxMistakes(rendered, source.file, work),
    ],
  };
  const resolved: Record<number, string> = { ...citations.mentions };
  for (const [index, fill] of rendered.fills.entries()) {
    const value = await resolveFill(fill, source.file, language, sitePath, slot, work, result);
    if (value !== undefined) resolved[index] = value;
  }
  const summary = fillTokens(rendered.summary, (index) => {
    const fill = rendered.fills[index];
    return fill?.kind === 'label' ? labelText(fill, language, work) : '';
  });
  const texts = textsFor(language, work.site.settings);
  const mentions = mentionsIn(rendered, resolved, citing.citable, texts);
  return { ...result, mentions, text: { ...result.text, resolved, summary } };
}

function mdxMistakes(rendered: RenderedText, file: string, { site }: TextWork): ContentError[] {
  if (rendered.imports.length + rendered.components.length === 0) return [];
  return mdxChecks().checkMdxNames(rendered, file, ownComponents(site), site.contentFiles);
}

/** The cache forgets where in its file a text began, so positions in it count from its first line. */
async function render(source: TextSource, cacheKey: string, work: TextWork): Promise<RenderedText> {
  const cached = await work.cache.get<RenderedText>(cacheKey);
  if (cached !== undefined) return moved(cached, source.file, source.bodyLine - 1);
  work.onRender?.();
  const highlighted = highlighting().keptCode(work.cache, work.keyParts);
  const rendered = await rendering().renderText(
    { ...source, bodyLine: 1 },
    work.typeset,
    highlighted,
  );
  // All of a text is done without a pause. The collector of garbage does part of its work in one.
  await setImmediate();
  // A text with mistakes is not kept: the fix may lie outside of it. Its author is shown what there is.
  if (rendered.errors.some((error) => error.severity === 'error')) {
    work.cache.setForNow(cacheKey, rendered);
  } else {
    await work.cache.set(cacheKey, rendered);
  }
  return moved(rendered, source.file, source.bodyLine - 1);
}

/** Puts the positions of a rendered text where the text stands in its file. */
function moved(rendered: RenderedText, file: string, lines: number): RenderedText {
  const shift = (position: SourcePosition): SourcePosition => ({
    line: position.line + lines,
    column: position.column,
  });
  return {
    ...rendered,
    fills: rendered.fills.map((fill) => moveFill(fill, shift)),
    imports: rendered.imports.map((one) => ({ ...one, position: shift(one.position) })),
    components: rendered.components.map((one) => ({ ...one, position: shift(one.position) })),
    errors: rendered.errors.map((error) => ({ ...error, file, position: shift(error.position) })),
  };
}

function moveFill(fill: Fill, shift: (position: SourcePosition) => SourcePosition): Fill {
  if (fill.kind === 'citation') {
    const items = fill.items.map((item) => ({ ...item, position: shift(item.position) }));
    return { ...fill, items, position: shift(fill.position) };
  }
  return 'position' in fill ? { ...fill, position: shift(fill.position) } : fill;
}

function labelText(
  { label, values }: LabelRequest,
  language: string,
  { site }: Pick<TextWork, 'site'>,
): string {
  return fillText(textsFor(language, site.settings)[label], values ?? {});
}

async function resolveFill(
  fill: Fill,
  file: string,
  language: string,
  sitePath: SitePath | undefined,
  slot: ImageSlot,
  work: TextWork,
  result: TextResult,
): Promise<string | undefined> {
  switch (fill.kind) {
    // Formatted together, before.
    case 'citation':
    case 'html':
      return undefined;
    case 'label':
      return escapeHtml(labelText(fill, language, work));
    case 'link': {
      const place = { file, sitePath, position: fill.position };
      if (fill.use === 'media' && isElsewhere(fill.target)) {
        result.errors.push(mediaElsewhere(fill.target, place));
        return escapeHtml(fill.target);
      }
      const link = await resolveLink(fill.target, place, work.site, work.table);
      if (link.error !== undefined) result.errors.push(link.error);
      if (link.anchor !== undefined) {
        result.anchors.push({ ...link.anchor, file, position: fill.position });
      }
      result.files.push(...link.files);
      return escapeHtml(link.href);
    }
    case 'image':
    case 'video':
    case 'audio':
    case 'embed': {
      const texts = textsFor(language, work.site.settings);
      const place = { file, position: fill.position, language, texts, site: work.site };
      const media = await mediaHtml(fill, slot, place);
      result.files.push(...media.files);
      result.errors.push(...media.errors);
      if (media.isAnimation === true) result.text.hasAnimation = true;
      return media.html;
    }
  }
}

function mediaHtml(
  request: MediaRequest,
  slot: ImageSlot,
  place: MediaPlace,
): Promise<MediaHtml & { isAnimation?: boolean }> {
  switch (request.kind) {
    case 'image':
      return pictureHtml(request, slot, place);
    case 'video':
      return videoHtml(request, place);
    case 'audio':
      return audioHtml(request, place);
    case 'embed':
      return embedHtml(request, place);
  }
}
