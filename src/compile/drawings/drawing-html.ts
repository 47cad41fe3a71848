import fs from 'node:fs/promises';
import { positionAt, type ContentError } from '../../site/content-error.ts';
import { whenUsed } from '../../site/when-used.ts';
import type { DrawingRequest } from '../../markdown/fill-requests.ts';
import type * as Drawing from './draw.ts';
import { ID_PREFIX, type Drawing as Drawn, type DrawingMistake, type Svg } from './drawing.ts';
import { findFile, missingFileFix } from '../find-file.ts';
import { attributes, escapeHtml } from '../html.ts';
import { isElsewhere, type MediaHtml, type MediaPlace } from '../media-html.ts';
import { digestOf, type TextCache } from '../text-cache.ts';

const drawing = whenUsed<typeof Drawing>(new URL('draw.ts', import.meta.url));

/** Where drawings are kept. */
export interface DrawingStore {
  cache: TextCache;
  /** What besides the description itself decides how it is drawn. */
  keyParts: readonly string[];
}

/**
 * Draws what a block of a text describes, or takes the drawing from the cache.
 */
export async function drawingHtml(
  request: DrawingRequest,
  place: MediaPlace,
  { cache, keyParts }: DrawingStore,
): Promise<MediaHtml> {
  const { language, source } = request;
  const { files, errors } = await readFiles(request, place);
  const named = JSON.stringify([...files]);
  // Its ids are of what it shows alone: a page is not another one for a new engine.
  const content = digestOf('drawing', language, source, named);
  const key = digestOf(content, ...keyParts);
  let drawn = await cache.get<Drawn>(key);
  if (drawn === undefined) {
    drawn = await drawing().draughtsmen[language].draw(source, files);
    await cache.set(key, drawn);
  }
  // What lacks its data is not to be told of, too.
  const mistakes = errors.length > 0 ? [] : [...drawn.mistakes, ...formulasIn(source)];
  const told = mistakes.map(({ severity, message, fix, line, column }): ContentError => {
    const position = {
      line: request.position.line + line,
      column: columnOf(column, line, request),
    };
    return { severity, kind: 'drawing', file: place.file, position, message, fix };
  });
  const name = request.alt ?? drawn.name;
  const html =
    drawn.svg === undefined
      ? textInstead(source)
      : figureOf(drawn.svg, name, request, `d${content.slice(0, 6)}-${request.position.line}-`);
  const silent = drawn.svg !== undefined && name === undefined ? [missingAlt(request, place)] : [];
  return { html, files: [], errors: [...errors, ...told, ...silent] };
}

const FORMULA = /\$[^$\n]*\\[A-Za-z]+[^$\n]*\$/g;

/** Formulas in the words of a drawing, which are not typeset. */
function formulasIn(source: string): DrawingMistake[] {
  return [...source.matchAll(FORMULA)].map(({ 0: formula, index }) => ({
    severity: 'warning',
    ...positionAt(source, index),
    message: `Formulas are not typeset in drawings: ${formula} stands there as it is written.`,
    fix: 'Write it in Unicode, such as α₁ ≤ β².',
  }));
}

/** A block in a list or a quotation is indented, and so are its lines. */
function columnOf(column: number, line: number, { position }: DrawingRequest): number {
  return line === 0 ? position.column : position.column + column - 1;
}

async function readFiles(
  request: DrawingRequest,
  place: MediaPlace,
): Promise<{ files: Map<string, string>; errors: ContentError[] }> {
  const files = new Map<string, string>();
  const errors: ContentError[] = [];
  // Only charts name files, and to find them a description must be read.
  if (!request.source.includes('url')) return { files, errors };
  for (const { name, line, column } of drawing().draughtsmen[request.language].filesIn(
    request.source,
  )) {
    const position = {
      line: request.position.line + line,
      column: columnOf(column, line, request),
    };
    const file = isElsewhere(name) ? undefined : findFile(name, place.file, place.site);
    if (file !== undefined) files.set(name, await fs.readFile(file, 'utf8'));
    else errors.push({ file: place.file, position, ...missingData(name, place) });
  }
  return { files, errors };
}

function missingData(
  name: string,
  { file, site }: MediaPlace,
): Pick<ContentError, 'severity' | 'kind' | 'message' | 'fix'> {
  if (isElsewhere(name)) {
    return {
      severity: 'error',
      kind: 'media-elsewhere',
      message: `The data of the chart, "${name}", lie on another host, which a build asks for nothing.`,
      fix: 'Save a copy beside this file and name that.',
    };
  }
  return {
    severity: 'error',
    kind: 'missing-file',
    message: `There is no file "${name}" with the data of the chart.`,
    fix: missingFileFix(name, file, site),
  };
}

/** What is not drawn is shown as it is. */
function textInstead(source: string): string {
  return `<pre class="shiki"><code>${escapeHtml(source)}</code></pre>`;
}

/** Wider drawings scroll on a phone rather than become too small to read. */
const NARROW = 420;

function figureOf(
  svg: Svg,
  name: string | undefined,
  { language, source }: DrawingRequest,
  prefix: string,
): string {
  const { viewBox, width, height } = svg;
  const content = svg.content.replaceAll(ID_PREFIX, prefix);
  // A picture has no parts for who cannot see it; without a name its words are read instead.
  const role = svg.hasLinks ? 'group' : 'img';
  const given = attributes({
    viewBox,
    width,
    height,
    style: `--drawn:${width}px`,
    ...(name !== undefined && { role, 'aria-label': name }),
  });
  const box = attributes({
    class: svg.needsPaper ? 'drawing on-paper' : 'drawing',
    'data-pagefind-ignore': '',
    ...(width > NARROW && {
      ...(name !== undefined && { role: 'group', 'aria-label': name }),
      tabindex: 0,
    }),
  });
  const description = `<metadata>${escapeHtml(`${language}\n${source}`)}</metadata>`;
  return `<div${box}><svg${given} fill="none">${description}${content}</svg></div>`;
}

function missingAlt(request: DrawingRequest, place: MediaPlace): ContentError {
  return {
    severity: 'warning',
    kind: 'missing-alt',
    file: place.file,
    position: request.position,
    message: 'The drawing has no text for those who cannot see it.',
    fix: `Say behind the language what it shows: \`\`\`${request.writtenAs} alt="An arrow leads from a to b".`,
  };
}
