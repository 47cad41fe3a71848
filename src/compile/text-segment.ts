import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { isAlive } from '../site/is-alive.ts';

/** Where a value stands. */
export interface Place {
  segment: Segment;
  offset: number;
  length: number;
  /** CRC-32 of its bytes. */
  checksum: number;
}

/**
 * A file of values one after another, and beside it the index of them. Only the process that made it
 * writes it, and only at its end; a line of the index follows the value it stands for. So whatever is
 * cut off or half written is not found, or found to be damaged, and the rest is good.
 */
export class Segment {
  /** Its files' name without the ending; begins with the id of the process that writes it. */
  readonly name: string;
  readonly #data: number;
  readonly #index: number | undefined;
  #length: number;

  private constructor(name: string, data: number, index: number | undefined, length: number) {
    this.name = name;
    this.#data = data;
    this.#index = index;
    this.#length = length;
  }

  /** Makes an empty one that this process writes. */
  static create(folder: string): Segment {
    fs.mkdirSync(folder, { recursive: true });
    const name = `${process.pid}-${randomUUID()}`;
    const data = fs.openSync(path.join(folder, `${name}${DATA}`), 'wx+');
    return new Segment(name, data, fs.openSync(path.join(folder, `${name}${INDEX}`), 'wx'), 0);
  }

  /**
   * Opens one to read it.
   *
   * @returns undefined when it is not there, or no longer whole
   */
  static open(
    folder: string,
    name: string,
  ): { segment: Segment; places: Map<string, Place> } | undefined {
    try {
      const index = fs.readFileSync(path.join(folder, `${name}${INDEX}`), 'latin1');
      const data = fs.openSync(path.join(folder, `${name}${DATA}`), 'r');
      const segment = new Segment(name, data, undefined, fs.fstatSync(data).size);
      return { segment, places: segment.#placesIn(index) };
    } catch {
      return undefined;
    }
  }

  /** Names of the segments in a folder. */
  static namesIn(folder: string): string[] {
    try {
      const files = fs.readdirSync(folder).filter((file) => file.endsWith(INDEX));
      return files.map((file) => file.slice(0, -INDEX.length));
    } catch {
      return [];
    }
  }

  /** How many bytes it has. */
  get length(): number {
    return this.#length;
  }

  /** Whether another process may be writing it now. */
  get isOfOther(): boolean {
    const writer = Number(this.name.split('-')[0]);
    return writer !== process.pid && isAlive(writer);
  }

  /** @returns undefined for a value that is not there whole */
  read({ offset, length, checksum }: Place): Buffer | undefined {
    const bytes = Buffer.allocUnsafe(length);
    try {
      if (fs.readSync(this.#data, bytes, 0, length, offset) < length) return undefined;
    } catch {
      return undefined;
    }
    return zlib.crc32(bytes) === checksum ? bytes : undefined;
  }

  /** @throws when this process does not write it, or the disk is full */
  append(key: string, bytes: Buffer): Place {
    if (this.#index === undefined) throw new Error(`The segment ${this.name} is not written here.`);
    const { length } = bytes;
    const place = { segment: this, offset: this.#length, length, checksum: zlib.crc32(bytes) };
    fs.writeSync(this.#data, bytes, 0, length, place.offset);
    this.#length += length;
    fs.writeSync(this.#index, `${key} ${place.offset} ${length} ${place.checksum}\n`);
    return place;
  }

  close(): void {
    fs.closeSync(this.#data);
    if (this.#index !== undefined) fs.closeSync(this.#index);
  }

  /** Takes its files away. Who has it open, as this process, can go on reading it. */
  remove(folder: string): void {
    for (const ending of [INDEX, DATA]) {
      try {
        fs.rmSync(path.join(folder, `${this.name}${ending}`), { force: true });
      } catch {
        // Windows keeps a file that is open; the next build takes it away.
      }
    }
  }

  /** One line of the index for each value: key, offset, length, checksum. */
  #placesIn(index: string): Map<string, Place> {
    const places = new Map<string, Place>();
    const lines = index.split('\n');
    // What follows the last end of a line was not written whole.
    lines.pop();
    for (const line of lines) {
      const [key = '', offset, length, checksum] = line.split(' ');
      const place = {
        segment: this,
        offset: Number(offset),
        length: Number(length),
        checksum: Number(checksum),
      };
      if (place.offset + place.length <= this.#length) places.set(key, place);
    }
    return places;
  }
}

const DATA = '.pack';
const INDEX = '.index';
