import { attributeList } from './directive-text.ts';
import type { FigureModel } from './figure-model.ts';
import type { HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** Longest caption that stands in quotes behind the address of its picture. */
const LONGEST_TITLE = 100;

/** Writes a figure as an author would: in one line where that says all. */
export function figureText(
  figure: FigureModel,
  writer: HtmlWriter,
  inline: (nodes: readonly HtmlNode[]) => string,
): string {
  const { start } = figure;
  const cells = figure.cells.filter(({ shown }) => shown.isVisible);
  const missing = figure.cells.filter(({ shown }) => !shown.isVisible);
  const words = (nodes: readonly HtmlNode[]): string =>
    withoutEmphasis(inline(nodes).replace(/\s+/g, ' ').trim());
  const [only, ...others] = cells;
  const comments = missing.map(({ shown }) => `${shown.write(undefined, '')}\n\n`).join('');
  const isAlone = others.length === 0;
  const ownCaptions = [
    ...(isAlone ? (only?.captions ?? []) : []),
    ...missing.flatMap(({ captions }) => captions),
  ];
  const captions = [...ownCaptions, ...figure.captions].map(words).filter((text) => text !== '');
  const caption = captions.join('\n\n');
  if (only === undefined) return `${comments}${caption}`;
  const { place } = figure;
  const width = figure.width ?? (isAlone ? only.shown.width : undefined);
  const shownPlace = place ?? (isAlone ? only.shown.place : undefined);
  const anchors = figure.ids.map((id) => `<a id="${id.replaceAll('"', '&quot;')}"></a>`).join('');
  const anchor = comments + (anchors === '' ? '' : `${writer.finish(anchors, { start })}\n\n`);
  if (
    isAlone &&
    shownPlace === undefined &&
    isTitle(caption) &&
    (caption === '' || only.shown.takesCaption) &&
    (only.shown.isImage || width === undefined)
  ) {
    const options = width === undefined ? '' : writer.finish(attributeList({ width }), { start });
    const text = only.shown.write(caption === '' ? undefined : caption, caption);
    return `${anchor}${text}${options}`;
  }
  if (figure.isUneven) {
    writer.note(
      'approximated',
      { kind: 'text', text: '', start },
      'Pictures in one row are equally wide now.',
    );
  }
  const options = attributeList({
    width,
    place: shownPlace,
    ...(!isAlone &&
      figure.columns !== undefined &&
      figure.columns !== usualColumns(cells.length) && { columns: figure.columns }),
  });
  const items = cells.map(({ shown, captions: own }) => {
    const title = isAlone
      ? ''
      : own
          .map(words)
          .filter((text) => text !== '')
          .join(' ');
    return shown.write(title === '' ? undefined : title, isAlone ? caption : '');
  });
  const isWithMedia = cells.some(({ shown }) => !shown.isImage);
  return [
    `${anchor}${writer.finish(`:::figure${options}`, { start })}`,
    items.join(isWithMedia ? '\n\n' : '\n'),
    ...(caption === '' ? [] : ['', caption]),
    writer.finish(':::', { start }),
  ].join('\n');
}

function isTitle(caption: string): boolean {
  return caption.length <= LONGEST_TITLE && !/["\uE0F0\n\\]|\]\(/.test(caption);
}

/** What Octavo chooses by itself: two or three in one row, four in two, more in rows of three. */
function usualColumns(count: number): number {
  return count === 4 ? 2 : Math.max(1, Math.min(count, 3));
}

/** A caption that is in italics as a whole is set as captions are. */
function withoutEmphasis(caption: string): string {
  const isItalic = /^\*[^*]+(?:\*[^*]+\*[^*]+)*\*$|^_[^_]+_$/.test(caption);
  const inner = caption.slice(1, -1);
  return isItalic && inner.trim() === inner ? inner : caption;
}
