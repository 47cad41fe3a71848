import type { ContentError } from '../site/content-error.ts';
import { nearest } from '../site/nearest.ts';
import type { CitationRequest } from '../markdown/fill-requests.ts';
import type { Citable } from './bibliography.ts';

/**
 * What is wrong with a cited key that names no work.
 *
 * @returns undefined when nothing is wrong, for a bare `@word` may be somebody who is addressed, or when
 *   what is wrong is told already
 */
export function unknownCitation(
  request: CitationRequest,
  { key, position, meantLabel }: CitationRequest['items'][number],
  file: string,
  citable: Citable,
): ContentError | undefined {
  // The mistake in its entry alone is told.
  if (citable.broken.has(key)) return undefined;
  if (meantLabel !== undefined) {
    const { name, isGiven, fix } = meantLabel;
    return {
      severity: 'error',
      kind: 'unknown-label',
      file,
      position,
      message: `"${key}" is neither the key of a work nor a label.`,
      fix: isGiven
        ? `Write @${name}, which refers to the label "${name}" of this text.`
        : (fix ??
          `Labels have a colon: give {#${name}} to what you mean, and refer to it by @${name}.`),
    };
  }
  // Its work may stand in the file that is missing: that cause alone is told.
  if (citable.lacksFile) return undefined;
  const cut = cutKey(key, request, citable);
  const meant = cut === undefined ? nearestKey(key, citable) : undefined;
  const isKey = cut !== undefined || meant !== undefined;
  const severity = severityOf(request, key, isKey);
  if (severity === undefined) return undefined;
  const mistake = { severity, kind: 'unknown-citation', file, position };
  const message = `No work has the key "${key}".`;
  if (cut !== undefined) {
    return {
      ...mistake,
      message: `${message} The key "${cut}" holds characters at which a plain key ends.`,
      fix: `Put the whole key into braces: ${written(cut)}.`,
    };
  }
  const otherwise =
    citable.size === 0
      ? 'Put the work into content/papers.bib, or write \\@ for an at sign.'
      : 'Add the work to a .bib file of the site, or write \\@ for an at sign.';
  const fix = meant === undefined ? otherwise : `Did you mean "${written(meant)}"?`;
  return { ...mistake, message, fix };
}

/**
 * How bad it is that a key names no work. A bare `@word` is how people are addressed, unless it is
 * near a key; one with a year in it, as most keys have, is worth a warning.
 */
function severityOf(
  request: CitationRequest,
  word: string,
  isKey: boolean,
): ContentError['severity'] | undefined {
  const isBare = request.isInText && request.items.length === 1 && !/^@\{|\[/.test(request.source);
  if (!isBare || isKey) return 'error';
  return /\p{L}.*(?:1[5-9]|20)\d\d/u.test(word) ? 'warning' : undefined;
}

/** What was looked for in a bibliography, for people are mentioned again and again. */
const meantKeys = new WeakMap<Citable, Map<string, string | undefined>>();

/** The key that someone most likely meant. To find it takes a look at every key there is. */
function nearestKey(word: string, citable: Citable): string | undefined {
  const known = meantKeys.get(citable) ?? new Map<string, string | undefined>();
  meantKeys.set(citable, known);
  if (!known.has(word)) known.set(word, nearest(word, citable.keys()));
  return known.get(word);
}

/** As far as a key can be written without braces (markdown/citation-key-syntax.ts). */
const PLAIN_KEY =
  /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_]|(?:[.#$%&\-+?<>~]|[:/]\/*)(?=[\p{L}\p{M}\p{N}_]))*/u;

function plainPart(key: string): string {
  return PLAIN_KEY.exec(key)?.[0].replace(/_+$/, '') ?? '';
}

/** Keys that need braces, by what would be read of them without. */
const keysByPart = new WeakMap<Citable, Map<string, string[]>>();

/** The key of which a citation without braces holds but the beginning: `2018ApJ...867L..10L`. */
function cutKey(part: string, { source }: CitationRequest, citable: Citable): string | undefined {
  let byPart = keysByPart.get(citable);
  if (byPart === undefined) {
    const needy = [...citable.keys()].filter((key) => plainPart(key) !== key);
    byPart = Map.groupBy(needy, plainPart);
    keysByPart.set(citable, byPart);
  }
  const keys = byPart.get(part) ?? [];
  return keys.find((key) => source.includes(key)) ?? keys[0];
}

/** A key behind its at sign, in braces where it needs them. */
export function written(key: string): string {
  return plainPart(key) === key ? `@${key}` : `@{${key}}`;
}
