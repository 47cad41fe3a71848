import { plainText } from './plain-text.ts';

/** A value as text; undefined for what is none, and for empty text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll('\uFEFF', '').trim();
  return text === '' ? undefined : text;
}

/** The same as a reader sees it, on one line. */
export function lineOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : textOf(plainText(text));
}

/** `true`, however it is written; undefined for what is neither that nor `false`. */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = textOf(value)?.toLowerCase() ?? '';
  if (['true', 'yes', 'on'].includes(word)) return true;
  return ['false', 'no', 'off'].includes(word) ? false : undefined;
}

/** A number, also one in quotes; undefined for all else. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A list as Jekyll reads it: text is split at spaces. */
export function wordsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : (textOf(value)?.split(/\s+/) ?? []);
  const words = list.flatMap((word) => textOf(word) ?? []);
  return [...new Set(words.map((word) => word.replace(/,$/, '')))].filter((word) => word !== '');
}

/** One thing or several, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A mapping; empty for anything else. */
export function mappingOf(value: unknown): Readonly<Record<string, unknown>> {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMapping && !(value instanceof Date) ? (value as Record<string, unknown>) : {};
}

/** Whether a value says nothing: `img:`, `redirect: ""`, `[]`, `{}`. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0;
}
