import fs from 'node:fs/promises';
import path from 'node:path';
import type { Note } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { isInside } from './walk-folder.ts';

/** Bytes of the largest text that is read; no one writes a longer one by hand. */
const LARGEST_TEXT = 5 * 1024 * 1024;

/**
 * Makes what reads the texts of a folder. Each is read once, and told of once.
 *
 * @param folder real path
 * @param paths the files that may be read
 */
export function textReader(
  folder: string,
  paths: ReadonlySet<string>,
  note: (note: Note) => void,
): (file: string) => Promise<string | undefined> {
  const texts = new Map<string, Promise<string | undefined>>();
  return (file) => {
    if (!paths.has(file)) return Promise.resolve(undefined);
    const text = texts.get(file) ?? readText(folder, file, note);
    texts.set(file, text);
    return text;
  };
}

/** What is said of a text that is not as it should be. */
const words = {
  gone: { level: 'problem', message: 'The file could not be read.' },
  large: {
    level: 'dropped',
    message: `The text is larger than ${LARGEST_TEXT / 1024 / 1024} MB and was not read.`,
    advice:
      'Take out of it what is no text, such as pictures written as data, and import it again.',
  },
  binary: { level: 'problem', message: 'The file holds no text and was not read.' },
  other: {
    level: 'problem',
    message: 'The text is not valid UTF-8; it was read as Windows-1252.',
    advice: 'Look at its accents and quotation marks.',
  },
} as const satisfies Record<string, Omit<Note, 'file' | 'line'>>;

async function readText(
  folder: string,
  file: string,
  note: (note: Note) => void,
): Promise<string | undefined> {
  const tell = (what: keyof typeof words): void => {
    note({ ...words[what], file, line: undefined });
  };
  const bytes = await readBytes(folder, file);
  if (bytes === 'gone' || bytes === 'large') {
    tell(bytes);
    return undefined;
  }
  const decoded = decodeText(bytes);
  if (decoded === undefined) tell('binary');
  if (decoded?.encoding === 'windows-1252') tell('other');
  return decoded?.text;
}

async function readBytes(folder: string, file: string): Promise<Uint8Array | 'gone' | 'large'> {
  try {
    const real = await fs.realpath(path.join(folder, file));
    if (!isInside(real, folder)) return 'gone';
    const { size } = await fs.stat(real);
    return size > LARGEST_TEXT ? 'large' : await fs.readFile(real);
  } catch {
    return 'gone';
  }
}
