import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Typeface } from './typefaces.ts';

/** A file of a typeface, read. */
export interface FontSlice {
  typeface: Typeface;
  /** Absolute path. */
  file: string;
  data: Uint8Array;
  has: (codePoint: number) => boolean;
  /** Inclusive ranges of all characters that it has. */
  ranges: readonly Range[];
}

type Range = readonly [number, number];

interface SliceFile {
  file: string;
  /** What its package says that it is for. */
  ranges: readonly Range[];
}

const catalogues = new Map<Typeface['package'], Promise<[name: string, ranges: Range[]][]>>();
const slices = new Map<string, Promise<FontSlice>>();

/**
 * The files of a typeface that may have a character, by what its package says of them: Fontsource's
 * `unicode.json`, a table of file and `unicode-range` as in CSS.
 */
export async function slicesFor(typeface: Typeface, character: string): Promise<SliceFile[]> {
  const catalogue = catalogues.get(typeface.package) ?? readCatalogue(typeface);
  catalogues.set(typeface.package, catalogue);
  const folder = path.dirname(resolve(`${typeface.package}/package.json`));
  const stem = path.basename(folder);
  const codePoint = character.codePointAt(0) ?? 0;
  const isExpected = typeface.also?.test(character) === true;
  return (await catalogue)
    .filter(([, ranges]) => isExpected || isWithin(codePoint, ranges))
    .map(([name, ranges]) => ({
      file: path.join(folder, 'files', `${stem}-${name}-${typeface.cut}.woff2`),
      ranges,
    }));
}

/** Reads one of those files, once. */
export function readSlice(typeface: Typeface, file: string): Promise<FontSlice> {
  const known = slices.get(file) ?? parseSlice(typeface, file);
  slices.set(file, known);
  return known;
}

async function readCatalogue(typeface: Typeface): Promise<[string, Range[]][]> {
  const file = resolve(`${typeface.package}/unicode.json`);
  const written = JSON.parse(await fs.readFile(file, 'utf8')) as Record<string, string>;
  return Object.entries(written).map(([name, ranges]) => [
    // Slices that have no name are numbered: "[4]" is the file …-4-….
    name.replaceAll(/[[\]]/g, ''),
    ranges.split(',').map(parseRange),
  ]);
}

function resolve(name: string): string {
  return createRequire(import.meta.url).resolve(name);
}

/** @example parseRange('U+2000-206F') // [0x2000, 0x206f] */
function parseRange(written: string): Range {
  const [first = '', last = first] = written.replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

async function parseSlice(typeface: Typeface, file: string): Promise<FontSlice> {
  const { create } = await import('fontkitten');
  const data = await fs.readFile(file);
  const font = create(data);
  if (font.isCollection) throw new Error(`${file} holds more than one font.`);
  const characters = [...font.characterSet].sort((left, right) => left - right);
  const known = new Set(characters);
  return { typeface, file, data, has: (one) => known.has(one), ranges: toRanges(characters) };
}

function toRanges(ascending: readonly number[]): Range[] {
  const ranges: [number, number][] = [];
  for (const one of ascending) {
    const last = ranges.at(-1);
    if (last !== undefined && one <= last[1] + 1) last[1] = one;
    else ranges.push([one, one]);
  }
  return ranges;
}

function isWithin(codePoint: number, ranges: readonly Range[]): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
