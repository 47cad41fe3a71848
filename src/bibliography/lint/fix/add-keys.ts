import type { BibtexEntry } from '../../bibtex/entry.ts';
import type { Edit } from './edit.ts';

const FIELD_THERE = /\s*=/y;

/** Writes the key that an entry without one is known by behind its brace. */
export function addKey({ key, keyOffset, offset, source: { text } }: BibtexEntry): Edit[] {
  FIELD_THERE.lastIndex = keyOffset + key.length;
  if (text.startsWith(key, keyOffset) && !FIELD_THERE.test(text)) return [];
  const start = offset + text.slice(offset, keyOffset).search(/[{(]/) + 1;
  const hasComma = text[keyOffset] === ',';
  const gap = hasComma || start < keyOffset ? '' : ' ';
  return [
    { start, end: start, text: `${key}${hasComma ? '' : ','}${gap}`, names: ['a missing key'] },
  ];
}
