import { escapeHtml } from '../../html.ts';
import { palette } from '../chart-theme.ts';
import { widestLine } from '../text-width.ts';
import type { Pie, Slice } from './pie.ts';

/** Pixels, like all that follows. */
const RADIUS = 110;
/** Around the circle, for the shares that stand there. */
const AROUND = 40;
const SIZE = 14;
const ROW = 24;
const SWATCH = 14;
/** Between a swatch and its words. */
const GAP = 8;
/** A slice that is smaller has its share in the legend alone. */
const LEAST_NAMED = 0.04;

/** A slice, and which part of the circle it is. */
interface Share extends Slice {
  /** From 0 to 1, clockwise from the top. */
  from: number;
  to: number;
  color: string;
  /** `68%` */
  words: string;
}

/**
 * Draws a pie chart: the slices clockwise from the top in their order, each with its share beside it, and
 * a legend with all of them, so that nothing is said by colour alone.
 */
export function pieSvg({ title, slices, showsData }: Pie): string {
  const shares = sharesOf(slices);
  const labels = shares.map(({ label, words, written }) =>
    showsData ? `${label}: ${written} (${words})` : `${label}: ${words}`,
  );
  const head = title === undefined ? 0 : ROW * 1.5;
  // Below the circle: beside it, even short words would make a drawing wider than a phone.
  const legend = SWATCH + GAP + Math.max(...labels.map((label) => widestLine(label, SIZE))) + 4;
  const circle = 2 * (RADIUS + AROUND);
  const width = Math.max(circle, legend, widestLine(title ?? '', SIZE) * 1.1);
  const height = head + circle + shares.length * ROW;
  const middle = { x: width / 2, y: head + circle / 2 };
  const left = (width - legend) / 2;
  const rows = shares.map(({ color }, index) => {
    const y = head + circle + index * ROW;
    const swatch = `<rect x="${rounded(left)}" y="${y + (ROW - SWATCH) / 2}" width="${SWATCH}" height="${SWATCH}"${fillOf(color, index)}/>`;
    return swatch + textAt(rounded(left + SWATCH + GAP), y + 17, labels[index]);
  });
  const words =
    title === undefined ? '' : textAt(rounded(width / 2), SIZE + 4, title, 'middle', 'bold');
  const parts = shares.map(
    (share, index) => sliceAt(share, index, middle) + shareAt(share, middle),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}">${words}${parts.join('')}${rows.join('')}</svg>`;
}

/**
 * What a pie says, for those who do not see it.
 *
 * @example pieInWords(…) // 'Pets: Dogs 386 (80%), Cats 96 (20%)'
 */
export function pieInWords({ title, slices }: Pie): string {
  const said = sharesOf(slices).map(
    ({ label, written, words }) => `${label} ${written} (${words})`,
  );
  return `${title === undefined ? '' : `${title}: `}${said.join(', ')}`.replaceAll('\n', ' ');
}

function sharesOf(slices: readonly Slice[]): Share[] {
  const whole = slices.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return slices.map((slice, index) => {
    const from = before / whole;
    before += slice.value;
    const color = palette[index % palette.length] ?? 'currentColor';
    return { ...slice, from, to: before / whole, color, words: inPercent(slice.value / whole) };
  });
}

/** Whole numbers; what is little is not nothing, and what is nearly all not all. */
function inPercent(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return '<1%';
  return percent === 100 && share < 1 ? '>99%' : `${percent}%`;
}

interface Point {
  x: number;
  y: number;
}

function sliceAt({ from, to, color }: Share, index: number, middle: Point): string {
  const look = `${fillOf(color, index)} stroke="var(--paper, #ffffff)" stroke-width="2"`;
  if (to === from) return '';
  if (to - from === 1) {
    return `<circle cx="${rounded(middle.x)}" cy="${middle.y}" r="${RADIUS}"${look}/>`;
  }
  const [start, end] = [pointAt(from, RADIUS, middle), pointAt(to, RADIUS, middle)];
  const isLarge = to - from > 0.5 ? 1 : 0;
  return `<path d="M${rounded(middle.x)},${middle.y} L${start.x},${start.y} A${RADIUS},${RADIUS} 0 ${isLarge} 1 ${end.x},${end.y} z"${look}/>`;
}

/** A colour that comes again is paler. */
function fillOf(color: string, index: number): string {
  const opacity = index < palette.length ? '' : ' fill-opacity="0.5"';
  return ` fill="${color}"${opacity}`;
}

function shareAt({ from, to, words }: Share, middle: Point): string {
  if (to - from < LEAST_NAMED) return '';
  const { x, y } = pointAt((from + to) / 2, RADIUS + AROUND / 2, middle);
  return textAt(x, y + 5, words, 'middle');
}

function pointAt(part: number, radius: number, middle: Point): Point {
  const angle = part * 2 * Math.PI;
  return {
    x: rounded(middle.x + radius * Math.sin(angle)),
    y: rounded(middle.y - radius * Math.cos(angle)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function textAt(
  x: number,
  y: number,
  words: string | undefined,
  anchor: 'start' | 'middle' = 'start',
  weight?: 'bold',
): string {
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`;
  return `<text x="${x}" y="${y}" font-size="${SIZE}" text-anchor="${anchor}"${bold}>${escapeHtml((words ?? '').replaceAll('\n', ' '))}</text>`;
}
