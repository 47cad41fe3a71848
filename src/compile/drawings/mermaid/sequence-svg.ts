import { escapeHtml } from '../../html.ts';
import type { Sequence, SequenceEvent } from './sequence.ts';
import { headWidth, PADDING, placeParticipants, SELF_LOOP, SIZE } from './sequence-places.ts';
import { widestLine } from '../text-width.ts';

const LINE = 17;
const HEAD_HEIGHT = 32;
const ROW = 40;
const MARGIN = 10;
/** Width of the bar of who is at work. */
const BAR = 8;

type Message = Extract<SequenceEvent, { kind: 'message' }>;
type Note = Extract<SequenceEvent, { kind: 'note' }>;

/** Draws a sequence diagram: participants side by side, their messages from top to bottom. */
export function sequenceSvg(sequence: Sequence): string {
  return new Page(sequence).draw();
}

class Page {
  readonly #sequence: Sequence;
  /** Where the line of each participant stands. */
  readonly #x: ReadonlyMap<string, number>;
  readonly #behind: string[] = [];
  readonly #shapes: string[] = [];
  readonly #frames: { word: string; top: number; label: string }[] = [];
  readonly #active: { id: string; top: number }[] = [];
  #y = 0;
  #number = 0;
  #left: number;
  #right: number;

  constructor(sequence: Sequence) {
    this.#sequence = sequence;
    const { places, left, right } = placeParticipants(sequence);
    this.#x = places;
    this.#left = left;
    this.#right = right;
  }

  draw(): string {
    const { participants, events, title } = this.#sequence;
    if (title !== undefined) {
      this.#text((this.#left + this.#right) / 2, LINE, title, 'middle', 'bold');
      this.#y = LINE * 2;
    }
    const top = this.#y;
    for (const { id, label } of participants) this.#head(this.#xOf(id), top, label);
    this.#y += HEAD_HEIGHT + 12;
    for (const event of events) this.#event(event);
    while (this.#active.length > 0) this.#endBar(this.#active.at(-1)?.id ?? '');
    const bottom = this.#y + 14;
    for (const { id, label } of participants) {
      const x = this.#xOf(id);
      this.#behind.unshift(
        `<line x1="${x}" y1="${top + HEAD_HEIGHT}" x2="${x}" y2="${bottom}" stroke="currentColor" stroke-opacity="0.45" stroke-dasharray="4 4"/>`,
      );
      this.#head(x, bottom, label);
    }
    const [left, right] = [this.#left - MARGIN, this.#right + MARGIN];
    const height = bottom + HEAD_HEIGHT + 2;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} -1 ${right - left} ${height}">${markers}${[...this.#behind, ...this.#shapes].join('')}</svg>`;
  }

  #event(event: SequenceEvent): void {
    switch (event.kind) {
      case 'message':
        this.#message(event);
        return;
      case 'note':
        this.#note(event);
        return;
      case 'active':
        if (event.isOn) this.#active.push({ id: event.id, top: this.#y });
        else this.#endBar(event.id);
        return;
      case 'open':
        this.#frames.push({ word: event.word, top: this.#y, label: event.label });
        if (event.word !== '') this.#frameHead(event.word, event.label);
        return;
      case 'part':
        this.#part(event.label);
        return;
      case 'close':
        this.#closeFrame();
    }
  }

  #message({ from, to, label, isDashed, head, isMutual }: Message): void {
    const lines = label === '' ? 0 : label.split('\n').length;
    this.#y += Math.max(ROW, 22 + lines * LINE);
    this.#number += 1;
    const words = this.#sequence.isNumbered ? `${this.#number}. ${label}` : label;
    const line = `stroke="currentColor"${isDashed ? ' stroke-dasharray="5 4"' : ''}${head === 'none' ? '' : ` marker-end="url(#${head})"`}${isMutual ? ' marker-start="url(#arrow)"' : ''} fill="none"`;
    const [start, end] = [this.#xOf(from), this.#xOf(to)];
    const y = this.#y;
    if (from === to) {
      const edge = start + this.#halfBar(from);
      this.#shapes.push(`<path d="M${edge},${y - 14} h34 v18 h-32" ${line}/>`);
      this.#text(edge + 42, y - 2 - ((lines - 1) * LINE) / 2, words, 'start');
      this.#widen(start, edge + SELF_LOOP + widestLine(words, SIZE));
      this.#y += 8;
      return;
    }
    const sign = Math.sign(end - start);
    const [x1, x2] = [start + sign * this.#halfBar(from), end - sign * (this.#halfBar(to) + 1)];
    this.#shapes.push(`<line x1="${x1}" y1="${y}" x2="${x2}" y2="${y}" ${line}/>`);
    if (words !== '') this.#text((start + end) / 2, y - 7 - (lines - 1) * LINE, words, 'middle');
  }

  #note({ side, about, label }: Note): void {
    const lines = label.split('\n').length;
    const height = lines * LINE + 12;
    const xs = about.map((id) => this.#xOf(id));
    const wanted = widestLine(label, SIZE) + PADDING * 2;
    const [low, high] = [Math.min(...xs), Math.max(...xs)];
    const width = side === 'over' ? Math.max(wanted, high - low + 40) : wanted;
    const left =
      side === 'over' ? (low + high - width) / 2 : side === 'right' ? high + 12 : low - 12 - width;
    const top = this.#y + 10;
    this.#shapes.push(
      `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="var(--wash, #f5f6f8)" stroke="currentColor" stroke-opacity="0.6"/>`,
    );
    this.#text(left + width / 2, top + LINE + 1, label, 'middle');
    this.#widen(left, left + width);
    this.#y = top + height;
  }

  #frameHead(word: string, label: string): void {
    this.#y += 10;
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.top = this.#y;
    const inset = this.#inset();
    const width = widestLine(word, SIZE) + 16;
    this.#shapes.push(
      `<path d="M${this.#left + inset},${this.#y} h${width} v14 l-6,6 h-${width - 6} z" fill="var(--wash, #f5f6f8)" stroke="currentColor" stroke-opacity="0.6"/>`,
    );
    this.#text(this.#left + inset + 6, this.#y + 15, word, 'start', 'bold');
    if (label !== '') {
      const start = this.#left + inset + width + 10;
      this.#condition(start, this.#y + 15, label);
      this.#widen(start, start + widestLine(label, SIZE) + PADDING * 2 + inset);
    }
    this.#y += 12;
  }

  #part(label: string): void {
    this.#y += 16;
    const [x1, x2] = [this.#left + this.#inset(), this.#right - this.#inset()];
    this.#shapes.push(
      `<line x1="${x1}" y1="${this.#y}" x2="${x2}" y2="${this.#y}" stroke="currentColor" stroke-opacity="0.6" stroke-dasharray="3 3"/>`,
    );
    if (label !== '') this.#condition(x1 + 10, this.#y + 16, label);
    this.#y += 10;
  }

  /** Stands over the lines and the bars of participants, which would strike it through. */
  #condition(x: number, y: number, label: string): void {
    const words = `[${label}]`;
    const lines = words.split('\n').length;
    this.#shapes.push(
      `<rect x="${x - 3}" y="${y - SIZE}" width="${widestLine(words, SIZE) + 6}" height="${lines * LINE}" fill="var(--paper, #ffffff)"/>`,
    );
    this.#text(x, y, words, 'start');
  }

  #closeFrame(): void {
    const inset = this.#inset();
    const frame = this.#frames.pop();
    if (frame === undefined || frame.word === '') return;
    this.#y += 14;
    this.#behind.push(
      `<rect x="${this.#left + inset}" y="${frame.top}" width="${this.#right - this.#left - inset * 2}" height="${this.#y - frame.top}" fill="none" stroke="currentColor" stroke-opacity="0.6"/>`,
    );
  }

  /** Inner frames are narrower. */
  #inset(): number {
    return (this.#frames.filter(({ word }) => word !== '').length - 1) * 8;
  }

  #endBar(id: string): void {
    const index = this.#active.findLastIndex((one) => one.id === id);
    const [bar] = index === -1 ? [] : this.#active.splice(index, 1);
    if (bar === undefined) return;
    const height = Math.max(12, this.#y - bar.top + 4);
    this.#behind.push(
      `<rect x="${this.#xOf(id) - BAR / 2}" y="${bar.top}" width="${BAR}" height="${height}" fill="var(--paper, #ffffff)" stroke="currentColor"/>`,
    );
  }

  #halfBar(id: string): number {
    return this.#active.some((one) => one.id === id) ? BAR / 2 : 0;
  }

  #head(x: number, y: number, label: string): void {
    const width = headWidth(label);
    this.#shapes.push(
      `<rect x="${x - width / 2}" y="${y}" width="${width}" height="${HEAD_HEIGHT}" rx="4" fill="var(--paper, #ffffff)" stroke="currentColor"/>`,
    );
    const lines = label.split('\n').length;
    this.#text(x, y + HEAD_HEIGHT / 2 + 5 - ((lines - 1) * LINE) / 2, label, 'middle');
  }

  #text(x: number, y: number, words: string, anchor: 'start' | 'middle', weight?: 'bold'): void {
    const bold = weight === undefined ? '' : ` font-weight="${weight}"`;
    const lines = words
      .split('\n')
      .map(
        (line, index) =>
          `<tspan x="${x}" dy="${index === 0 ? 0 : LINE}">${escapeHtml(line)}</tspan>`,
      );
    this.#shapes.push(
      `<text x="${x}" y="${y}" font-size="${SIZE}" text-anchor="${anchor}"${bold}>${lines.join('')}</text>`,
    );
  }

  #xOf(id: string): number {
    return this.#x.get(id) ?? 0;
  }

  #widen(left: number, right: number): void {
    this.#left = Math.min(this.#left, left);
    this.#right = Math.max(this.#right, right);
  }
}

function marker(id: string, shape: string): string {
  return `<marker id="${id}" markerWidth="10" markerHeight="10" refX="8" refY="5" orient="auto-start-reverse" markerUnits="userSpaceOnUse">${shape}</marker>`;
}

const markers = `<defs>${marker('arrow', '<path d="M0,1.5 L9,5 L0,8.5 z" fill="currentColor"/>')}${marker('open', '<path d="M1,1 L8,5 L1,9" fill="none" stroke="currentColor"/>')}${marker('cross', '<path d="M1,1 L8,9 M8,1 L1,9" fill="none" stroke="currentColor"/>')}</defs>`;
