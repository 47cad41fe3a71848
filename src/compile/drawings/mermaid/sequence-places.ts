import type { Sequence, SequenceEvent } from './sequence.ts';
import { widestLine } from '../text-width.ts';

/** Size of the letters, in pixels like all that follows. */
export const SIZE = 14;
/** Left and right of words in a box. */
export const PADDING = 12;
/** Room for the arrow of a message to its sender. */
export const SELF_LOOP = 50;

const LEAST_GAP = 110;
const LEAST_HEAD = 90;
/** Between boxes that stand side by side. */
const BETWEEN = 24;

/** Where the participants of a sequence stand. */
interface Places {
  /** The middle of each, by its id. */
  places: ReadonlyMap<string, number>;
  left: number;
  right: number;
}

/** How wide the box of a participant is. */
export function headWidth(label: string): number {
  return Math.max(LEAST_HEAD, widestLine(label, SIZE) + PADDING * 2);
}

/** Each participant stands so far from the one before that what is between them has room. */
export function placeParticipants(sequence: Sequence): Places {
  const places = new Map<string, number>();
  const rooms = roomsBetween(sequence);
  let [x, left, right] = [0, 0, 0];
  let before = 0;
  for (const [index, { id, label }] of sequence.participants.entries()) {
    const half = headWidth(label) / 2;
    if (index > 0) x += Math.max(LEAST_GAP, before + half + BETWEEN, rooms[index - 1] ?? 0);
    before = half;
    places.set(id, x);
    left = Math.min(left, x - half);
    right = Math.max(right, x + half);
  }
  return { places, left, right };
}

/** What stands between participants, and how much room it needs in each gap from the first to the last. */
interface Span {
  first: number;
  last: number;
  room: number;
}

/** How much room there must be behind each participant, before the next. */
function roomsBetween({ participants, events, isNumbered }: Sequence): number[] {
  const order = new Map(participants.map(({ id }, index) => [id, index]));
  const rooms = participants.map(() => 0);
  for (const event of events) {
    const span = spanOf(event, order, isNumbered);
    if (span === undefined) continue;
    for (let gap = Math.max(0, span.first); gap <= span.last; gap += 1) {
      rooms[gap] = Math.max(rooms[gap] ?? 0, span.room);
    }
  }
  return rooms;
}

function spanOf(
  event: SequenceEvent,
  order: ReadonlyMap<string, number>,
  isNumbered: boolean,
): Span | undefined {
  if (event.kind !== 'message' && event.kind !== 'note') return undefined;
  const ids = event.kind === 'message' ? [event.from, event.to] : event.about;
  const places = ids.map((id) => order.get(id) ?? 0);
  const [start, end] = [Math.min(...places), Math.max(...places)];
  const width = widestLine(event.label, SIZE);
  if (event.kind === 'message') {
    const whole = width + (isNumbered ? BETWEEN : 0) + 28;
    return start === end
      ? { first: start, last: start, room: whole + SELF_LOOP }
      : { first: start, last: end - 1, room: whole / (end - start) };
  }
  const box = width + PADDING * 2;
  if (event.side === 'left') return { first: start - 1, last: start - 1, room: box + BETWEEN };
  if (event.side === 'right') return { first: end, last: end, room: box + BETWEEN };
  return start === end
    ? { first: start - 1, last: start, room: box / 2 + BETWEEN }
    : { first: start, last: end - 1, room: (box - 40) / (end - start) };
}
