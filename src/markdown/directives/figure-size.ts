import { positionOf, type TextContext } from '../context.ts';
import type { ImageSlot } from '../fill-requests.ts';
import { attributeOf, choiceOf, wrongValue } from './attributes.ts';
import type { DirectiveNode } from './directive.ts';

/** How a figure stands on the page and how much room its pictures have. */
export interface FigureSize {
  place: FigurePlace | undefined;
  /** CSS length; undefined for the width of the place, or of the picture when that is smaller. */
  width: string | undefined;
  columns: number;
  slot: ImageSlot;
  /** Whether a reader may enlarge its pictures. */
  canZoom: boolean;
}

const places = ['margin', 'wide', 'full'] as const;

/** Where a figure can stand, other than in the column of the text. */
export type FigurePlace = (typeof places)[number];

/** Pixels of each place at its widest; see the measures in `src/styles/tokens.css`. */
const placeWidths = { margin: 270, body: 684, wide: 1008, full: 1600 } as const;

/** Pixels of room for a picture up to which a slot is large enough for it. */
const slotLimits: readonly [ImageSlot, number][] = [
  ['half', 400],
  ['column', 760],
  ['wide', 1150],
];

const MOST_COLUMNS = 6;
const LENGTH = /^(\d+(?:\.\d+)?)(%|px|rem|em)$/;
/** One rem is 18 px; see `src/styles/tokens.css`. */
const PIXELS = { px: 1, rem: 18, em: 18 } as const;

/**
 * Reads `place`, `width`, `columns` and `zoom`; a value that is none is an error.
 *
 * @param count how many things the figure shows
 */
export function sizeOf(node: DirectiveNode, count: number, context: TextContext): FigureSize {
  const place = choiceOf(node, 'place', places, context);
  const columns = columnsOf(node, count, context);
  const room = placeWidths[place ?? 'body'];
  const written = attributeOf(node, 'width');
  const match = written === undefined ? null : LENGTH.exec(written);
  if (written !== undefined && match === null) {
    wrongValue(
      node,
      'width',
      'Write a part of the room, width=80%, or a length, width=300px.',
      context,
    );
  }
  const [width, number = '', unit = ''] = match ?? [];
  const shown =
    width === undefined
      ? room
      : unit === '%'
        ? (room * Number(number)) / 100
        : Number(number) * PIXELS[unit as keyof typeof PIXELS];
  const each = Math.min(shown, room) / columns;
  if (attributeOf(node, 'columns') !== undefined && columns > 1) {
    warnIfNarrow(node, columns, Math.min(shown, room), context);
  }
  const slot = slotLimits.find(([, limit]) => each <= limit)?.[0] ?? 'full';
  const canZoom = choiceOf(node, 'zoom', ['true', 'false'], context) !== 'false';
  return { place, width, columns, slot, canZoom };
}

/** In pixels, as `src/styles/figures.css` has them. */
const NARROWEST_COLUMN = 180;
const GAP = 21.6;

/** Columns that are too narrow to read become fewer, against what was asked for. */
function warnIfNarrow(
  node: DirectiveNode,
  columns: number,
  width: number,
  context: TextContext,
): void {
  if ((width - (columns - 1) * GAP) / columns >= NARROWEST_COLUMN) return;
  const needed = Math.ceil(columns * NARROWEST_COLUMN + (columns - 1) * GAP);
  context.errors.push({
    severity: 'warning',
    kind: 'narrow-columns',
    file: context.file,
    position: positionOf(context, node),
    message: `The figure is too narrow for ${columns} columns, so that it has fewer.`,
    fix: `Take the width out, or write at least width=${needed}px; place=wide gives more room.`,
  });
}

/** Two or three stand in one row, four in two, more in rows of three. */
function columnsOf(node: DirectiveNode, count: number, context: TextContext): number {
  const written = attributeOf(node, 'columns');
  const byDefault = count === 4 ? 2 : Math.max(1, Math.min(count, 3));
  if (written === undefined) return byDefault;
  const columns = Number(written);
  if (/^\d$/.test(written) && columns >= 1 && columns <= MOST_COLUMNS) return columns;
  wrongValue(node, 'columns', `Write a number from 1 to ${MOST_COLUMNS}.`, context);
  return byDefault;
}
