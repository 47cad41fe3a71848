import { attributeList } from './directive-text.ts';
import type { FigureCell, FigureModel } from './figure-model.ts';
import type { HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** Longest caption that stands in quotes behind the address of its picture. */
const LONGEST_TITLE = 100;

/** Writes nodes that stand in a line. */
type Inline = (nodes: readonly HtmlNode[]) => string;

/** Writes a figure as an author would: in one line where that says all. */
export function figureText(figure: FigureModel, writer: HtmlWriter, inline: Inline): string {
  const cells = figure.cells.filter(({ shown }) => shown.isVisible);
  const missing = figure.cells.filter(({ shown }) => !shown.isVisible);
  const comments = missing.map(({ shown }) => `${shown.write(undefined, '')}\n\n`).join('');
  const [only, ...others] = cells;
  const ownCaptions = others.length === 0 ? (only?.captions ?? []) : [];
  const captions = [
    ...ownCaptions,
    ...missing.flatMap((cell) => cell.captions),
    ...figure.captions,
  ];
  const caption = wordsOf(captions, inline).join('\n\n');
  if (only === undefined) return `${comments}${caption}`;
  const anchors = figure.ids.map((id) => `<a id="${id.replaceAll('"', '&quot;')}"></a>`).join('');
  const anchor = anchors === '' ? '' : `${writer.finish(anchors, figure)}\n\n`;
  const text =
    (others.length === 0 ? lineText(figure, only, caption, writer) : undefined) ??
    blockText(figure, cells, caption, writer, inline);
  return `${comments}${anchor}${text}`;
}

/** What captions say, without those that say nothing. */
function wordsOf(captions: readonly (readonly HtmlNode[])[], inline: Inline): string[] {
  return captions
    .map((nodes) => withoutEmphasis(inline(nodes).replace(/\s+/g, ' ').trim()))
    .filter((text) => text !== '');
}

/** A figure of one picture in one line; undefined where that would lose something. */
function lineText(
  figure: FigureModel,
  { shown }: FigureCell,
  caption: string,
  writer: HtmlWriter,
): string | undefined {
  const width = figure.width ?? shown.width;
  if ((figure.place ?? shown.place) !== undefined || !isTitle(caption)) return undefined;
  if (caption !== '' && !shown.takesCaption) return undefined;
  if (width !== undefined && !shown.isImage) return undefined;
  const options = width === undefined ? '' : writer.finish(attributeList({ width }), figure);
  return `${shown.write(caption === '' ? undefined : caption, caption)}${options}`;
}

/** A figure as a block between lines of three colons. */
function blockText(
  figure: FigureModel,
  cells: readonly FigureCell[],
  caption: string,
  writer: HtmlWriter,
  inline: Inline,
): string {
  const { start } = figure;
  if (figure.isUneven) {
    writer.note(
      'approximated',
      { kind: 'text', text: '', start },
      'Pictures in one row are equally wide now.',
    );
  }
  const only = cells.length === 1 ? cells[0]?.shown : undefined;
  const { columns } = figure;
  const options = attributeList({
    width: figure.width ?? only?.width,
    place: figure.place ?? only?.place,
    ...(only === undefined &&
      columns !== undefined &&
      columns !== usualColumns(cells.length) && { columns }),
  });
  const items = cells.map(({ shown, captions }) => {
    if (only !== undefined) return shown.write(undefined, caption);
    const title = wordsOf(captions, inline).join(' ');
    return shown.write(title === '' ? undefined : title, '');
  });
  const isWithMedia = cells.some(({ shown }) => !shown.isImage);
  return [
    writer.finish(`:::figure${options}`, { start }),
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
