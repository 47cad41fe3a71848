import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { positionAt, type ContentError } from './content-error.ts';

/** What a decoder puts in the place of bytes that are no character. */
const UNREADABLE = '\uFFFD';

/**
 * Tells when a file is not saved in UTF-8, so that some of its letters, or all, were lost as it was read.
 * A file that holds the sign of a lost character itself, in UTF-8, is as its author wrote it.
 *
 * @param text the file, read as UTF-8
 * @param file absolute path; it is looked into again only when something was lost
 */
export function encodingMistakes(text: string, file: string): ContentError[] {
  const lost = text.indexOf(UNREADABLE);
  if (lost === -1) return [];
  const bytes = readFileSync(file);
  if (isUtf8(bytes)) return [];
  const [first = 0, second = 0] = bytes;
  const isUtf16 = first + second === 0xff + 0xfe && first >= 0xfe;
  const place = { severity: 'error', kind: 'not-utf8', file } as const;
  if (isUtf16) {
    return [
      {
        ...place,
        position: positionAt(text, 0),
        message: 'This file is saved in UTF-16, and not in UTF-8.',
        fix: 'Save it again in the encoding UTF-8: most editors ask for it under "Save as".',
      },
    ];
  }
  return [
    {
      ...place,
      position: positionAt(text, lost),
      message: `This file is not saved in UTF-8, so that a letter here is lost${guess(bytes, text, lost)}.`,
      fix: 'Save it again in the encoding UTF-8: most editors ask for it under "Save as".',
    },
  ];
}

/** The word around the first letter that was lost, as Windows has it. */
function guess(bytes: Uint8Array, text: string, lost: number): string {
  const start = Buffer.byteLength(text.slice(0, lost));
  const before = /[\p{L}]*$/u.exec(text.slice(0, lost))?.[0] ?? '';
  const rest = new TextDecoder('windows-1252').decode(bytes.subarray(start, start + 80));
  const word = before + (/^\p{L}+/u.exec(rest)?.[0] ?? '');
  return word === before ? '' : `; it is likely Windows-1252, and the word "${word}"`;
}
