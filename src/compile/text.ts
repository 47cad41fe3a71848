import { textsFor } from '../site/i18n/texts.ts';
import { whenUsed } from '../site/when-used.ts';
import type { ImageSlot } from '../markdown/fill-requests.ts';
import type { RenderedText, TextSource } from '../markdown/render.ts';
import type { SitePath } from '../routes/url.ts';
import type { ContentError } from '../site/content-error.ts';
import { withCitedWords } from './cited-in-attributes.ts';
import { citedInNotes } from './cited-in-notes.ts';
import { compileCitations, type CitingRules } from './citations.ts';
import type { TextResult } from './compiled-text.ts';
import type { Findings } from './findings.ts';
import { mentionsIn } from './mentions.ts';
import { miswrittenCitations } from './miswritten-citations.ts';
import { ownComponents } from './own-components.ts';
import type * as MdxChecks from './mdx.ts';
import type * as Notebooks from './notebooks/notebooks.ts';
import type { TitledText } from './notebooks/with-notebooks.ts';
import { renderedText } from './rendered-text.ts';
import { resolveFill } from './resolve-fill.ts';
import { summaryInWords } from './summary.ts';
import { digestOf } from './text-cache.ts';
import type { TextWork } from './text-work.ts';

const NOTEBOOK = '::notebook';
const notebooks = whenUsed<typeof Notebooks>(new URL('notebooks/notebooks.ts', import.meta.url));
const mdxChecks = whenUsed<typeof MdxChecks>(new URL('mdx.ts', import.meta.url));

/**
 * Renders a text, or takes it from the cache, and resolves its links and pictures.
 *
 * @param sitePath address of its page, undefined when it has none of its own
 * @param slot where its pictures stand
 */
export async function compileText(
  source: TitledText,
  citing: CitingRules,
  sitePath: SitePath | undefined,
  slot: ImageSlot,
  work: TextWork,
): Promise<TextResult> {
  if (!source.body.includes(NOTEBOOK)) return compileWhole(source, citing, sitePath, slot, work);
  const { withNotebooks, placeBack } = notebooks();
  const { language } = citing;
  const shown = await withNotebooks({ ...source, language }, work);
  const whole = shown === undefined ? source : { ...source, body: shown.body };
  const result = await compileWhole(whole, citing, sitePath, slot, work);
  if (shown === undefined) return result;
  return { ...result, ...placeBack(result, shown, source.file, source.bodyLine) };
}

async function compileWhole(
  source: TextSource,
  citing: CitingRules,
  sitePath: SitePath | undefined,
  slot: ImageSlot,
  work: TextWork,
): Promise<TextResult> {
  const { language } = citing;
  const { file } = source;
  const { settings } = work.site;
  const syntax = file.endsWith('.mdx') ? 'mdx' : 'md';
  const labels = source.labels === undefined ? [] : [JSON.stringify(source.labels)];
  const notes = notesOf(source, citing, work);
  const inNotes = notes === undefined ? [] : ['notes', JSON.stringify(notes)];
  const parts = [...labels, ...inNotes, ...work.keyParts];
  const cacheKey = digestOf(source.body, syntax, language, ...parts);
  const noted = notes && { citedInNotes: notes };
  const rendered = await renderedText({ ...source, language, ...noted }, cacheKey, work);
  const citations = await compileCitations(rendered.fills, file, citing, work);
  const findings: Findings = {
    anchors: [],
    files: [],
    errors: [
      ...rendered.errors,
      ...citations.errors,
      ...miswrittenCitations(source, citing.citable),
      ...mdxMistakes(rendered, file, work),
    ],
  };
  const resolved: Record<number, string> = { ...citations.mentions };
  let hasAnimation = false;
  const place = { file, language, sitePath, slot };
  const plainCiting = { file, citable: citing.citable, errors: findings.errors };
  for (const [index, fill] of rendered.fills.entries()) {
    const found = await resolveFill(withCitedWords(fill, plainCiting), place, work, findings);
    if (found === undefined) continue;
    resolved[index] = found.html;
    hasAnimation ||= found.isAnimation === true;
  }
  const summary = await summaryInWords(rendered, language, citations.cacheKey, work);
  const { headings, closingHeading, readingMinutes, ids, labelled } = rendered;
  return {
    text: {
      cacheKey,
      resolved,
      citationsKey: citations.cacheKey,
      headings,
      closingHeading,
      readingMinutes,
      summary,
      citedInNotes: notes,
      hasAnimation,
    },
    ids,
    labelled,
    ...findings,
    citedPaths: citations.citedPaths,
    mentions: mentionsIn(rendered, resolved, citing.citable, textsFor(language, settings)),
  };
}

/** A text without a list of references has no place for notes either. */
function notesOf(
  { body }: TextSource,
  { citable, listsReferences }: CitingRules,
  { style }: TextWork,
): string[] | undefined {
  return style.kind === 'note' && listsReferences ? citedInNotes(body, citable) : undefined;
}

function mdxMistakes(rendered: RenderedText, file: string, { site }: TextWork): ContentError[] {
  if (rendered.imports.length + rendered.components.length === 0) return [];
  return mdxChecks().checkMdxNames(rendered, file, ownComponents(site), site.contentFiles);
}
