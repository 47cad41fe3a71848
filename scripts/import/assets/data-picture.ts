import { createHash } from 'node:crypto';

/** Kinds of pictures that may be written as data, and the endings of their files. */
const endings: Readonly<Record<string, string>> = {
  avif: 'avif',
  gif: 'gif',
  jpeg: 'jpg',
  jpg: 'jpg',
  png: 'png',
  'svg+xml': 'svg',
  webp: 'webp',
};

const PICTURE = /^data:image\/([a-z+]+)((?:;[\w=-]+)*),(.*)$/is;

/**
 * Reads a picture that is written as data: `data:image/png;base64,iVBOR…`.
 *
 * @param written an address
 * @returns the bytes with the name of a file for them; undefined for what is no such picture
 */
export function dataPicture(written: string): { name: string; bytes: Uint8Array } | undefined {
  const [, kind = '', parameters = '', data = ''] = PICTURE.exec(written.trim()) ?? [];
  const name = kind.toLowerCase();
  const ending = Object.hasOwn(endings, name) ? endings[name] : undefined;
  const bytes = ending === undefined ? undefined : bytesOf(data, /;base64$/i.test(parameters));
  if (ending === undefined || bytes === undefined || bytes.length === 0) return undefined;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { name: `picture-${digest}.${ending}`, bytes };
}

function bytesOf(data: string, isBase64: boolean): Uint8Array | undefined {
  try {
    const plain = decodeURIComponent(data);
    return isBase64 ? Buffer.from(plain, 'base64') : Buffer.from(plain, 'utf8');
  } catch {
    return undefined;
  }
}
