/** A text and how it was written. */
export interface DecodedText {
  text: string;
  /** `windows-1252` when it was not the Unicode that it should have been. */
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/**
 * Reads bytes as text: UTF-8, or UTF-16 with a byte-order mark, else Windows-1252, in which every
 * byte means something. Takes a mark at the start away, and makes each line end one `\n`.
 *
 * @returns undefined for what is no text
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  const mark = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  if (mark === 'utf-16le' || (first === 0xfe && second === 0xff)) {
    return { text: plain(new TextDecoder(mark).decode(bytes)), encoding: 'utf-16' };
  }
  if (bytes.includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: plain(text), encoding: 'utf-8' };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text: plain(text), encoding: 'windows-1252' };
  }
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}
