import type { CslItem } from '../csl-item.ts';

/** What the items that a style is to write have in common. */
export interface KnownItems {
  /** Whether they are of one of these types; undefined where some are. */
  areOf: (types: readonly string[]) => boolean | undefined;
  /** Whether they have a variable that is not empty; undefined where some have, or nobody knows. */
  have: (variable: string) => boolean | undefined;
}

/** Variables that citeproc makes of others, or of the place of an item in its document. */
const DERIVED: ReadonlySet<string> = new Set([
  'citation-label',
  'citation-number',
  'container-title-short',
  'country',
  'first-container-reference-note-number',
  'first-reference-note-number',
  'hereinafter',
  'jurisdiction',
  'language',
  'language-name',
  'language-name-original',
  'locator',
  'locator-date',
  'locator-extra',
  'page-first',
  'title-short',
  'year-suffix',
]);

/**
 * Looks through items for what they have in common.
 *
 * @param items as citeproc gets them
 */
export function knownItems(items: readonly CslItem[]): KnownItems {
  if (items.some(hasHiddenFields)) return { areOf: unknown, have: unknown };
  const found = new Map<string, boolean | undefined>();
  const look = (variable: string): boolean | undefined => {
    if (DERIVED.has(variable) || /-(?:main|sub)$/.test(variable)) return undefined;
    if (items.every((item) => isThere(item[variable]))) return true;
    return items.every((item) => item[variable] === undefined) ? false : undefined;
  };
  return {
    areOf: (types) => {
      if (items.every(({ type }) => types.includes(type))) return true;
      return items.some(({ type }) => types.includes(type)) ? undefined : false;
    },
    have: (variable) => {
      if (!found.has(variable)) found.set(variable, look(variable));
      return found.get(variable);
    },
  };
}

/** citeproc reads “{:archive: X}”, and lines such as “original-date: 1900”, of a note as variables. */
const NOTED_VARIABLE = /\{:|^\s*(?:[-_a-z]+|[A-Z]+):/m;

/** Whether an item may have variables, and a type, that are told in its note only. */
export function hasHiddenFields({ note }: CslItem): boolean {
  return note !== undefined && NOTED_VARIABLE.test(note);
}

function unknown(): undefined {
  return undefined;
}

/** Certain of what is usual only; for the rest citeproc itself is asked. */
function isThere(value: unknown): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return false;
  const { 'date-parts': parts } = value as NonNullable<CslItem['issued']>;
  return (parts?.[0]?.[0] ?? 0) > 0;
}
