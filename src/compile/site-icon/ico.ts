const HEADER = 6;
const ROW = 16;

/**
 * Puts pictures into one file of Windows' icon format, which may hold PNG since Windows Vista.
 *
 * @param images square, at most 256 pixels wide
 * @see https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
export function toIco(images: readonly { size: number; png: Uint8Array }[]): Uint8Array {
  const first = HEADER + ROW * images.length;
  const length = images.reduce((sum, { png }) => sum + png.length, first);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, images.length, true);
  let offset = first;
  for (const [index, { size, png }] of images.entries()) {
    const row = HEADER + ROW * index;
    // 256 is written as 0.
    view.setUint8(row, size % 256);
    view.setUint8(row + 1, size % 256);
    view.setUint16(row + 4, 1, true);
    view.setUint16(row + 6, 32, true);
    view.setUint32(row + 8, png.length, true);
    view.setUint32(row + 12, offset, true);
    bytes.set(png, offset);
    offset += png.length;
  }
  return bytes;
}
