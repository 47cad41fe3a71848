import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../scripts/import/source/decode-text.ts';

const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);

describe('text of bytes', () => {
  it.each([
    ['UTF-8', Buffer.from('Größe'), 'Größe', 'utf-8'],
    ['a byte-order mark', Buffer.from('\uFEFF---\n'), '---\n', 'utf-8'],
    ['line ends of all kinds', Buffer.from('a\r\nb\rc\n'), 'a\nb\nc\n', 'utf-8'],
    ['Windows-1252', bytes(0x47, 0x72, 0xf6, 0x93, 0x80), 'Grö“€', 'windows-1252'],
    ['UTF-16', bytes(0xff, 0xfe, 0x41, 0, 0xe9, 0), 'Aé', 'utf-16'],
    ['UTF-16 the other way round', bytes(0xfe, 0xff, 0, 0x41), 'A', 'utf-16'],
  ])('reads %s', (_, written, text, encoding) => {
    expect(decodeText(written)).toEqual({ text, encoding });
  });

  it('is none where there is a zero', () => {
    expect(decodeText(bytes(0x50, 0x4b, 3, 0))).toBeUndefined();
  });
});
