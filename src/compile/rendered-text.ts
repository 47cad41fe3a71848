import { setImmediate } from 'node:timers/promises';
import type { SourcePosition } from '../site/content-error.ts';
import { whenUsed } from '../site/when-used.ts';
import type { Fill, RenderedText, TextSource } from '../markdown/render.ts';
import type * as Rendering from '../markdown/render.ts';
import type * as Highlighting from './kept-code.ts';
import type { TextWork } from './text-work.ts';

const rendering = whenUsed<typeof Rendering>(new URL('../markdown/render.ts', import.meta.url));
const highlighting = whenUsed<typeof Highlighting>(new URL('kept-code.ts', import.meta.url));

/**
 * Renders a text, or takes it from the cache. The cache forgets where in its file a text began, so
 * positions in it count from its first line.
 *
 * @param cacheKey identifies all that decides its HTML
 */
export async function renderedText(
  source: TextSource,
  cacheKey: string,
  work: TextWork,
): Promise<RenderedText> {
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
