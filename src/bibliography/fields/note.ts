import { latexToUnicode } from '../latex/to-unicode.ts';
import type { FieldReader } from './field-reader.ts';

/** `[PubMed:\href{…}{31234567}]`, `[PubMed Central:…]` and `[DOI:…]`, as TeXMed writes them. */
const IN_BRACKETS =
  /\[(PubMed(?: Central)?|DOI):\s*(?:\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}|([^\]]*))\]\s*/g;

/** `PMID: 31234567` or `PMCID: PMC6612345` at the beginning of a line, as Zotero writes them. */
const AT_BEGINNING = /^\s*(PMID|PMCID|DOI):\s*(\S+?)(?:[;,.]?\s+|[;,.]?$)/;

/** What Zotero and sites of publishers note down of a paper beside its fields. */
const BY_MANAGERS =
  /^(?:Number|Issue): \S+$|(?:^(?:Number: \S+ )?|^)(?:Backup )?Publisher: \S.*$|^Section: \S.*$|^\\?_(?:eprint|section): \S.*$/;
/** Scopus' count of citations, and the day of its export. */
const BY_SCOPUS = /^cited by(?: \(since \d{4}\))?:? ?\d+\.?$|^export date: .*$/i;

/** What a note says for readers, and the numbers that it states in PubMed's way. */
export interface NoteParts {
  /** In LaTeX. */
  rest: string;
  pmid?: string;
  pmcid?: string;
  doi?: string;
}

const NUMBERS = {
  PubMed: 'pmid',
  PMID: 'pmid',
  'PubMed Central': 'pmcid',
  PMCID: 'pmcid',
  DOI: 'doi',
} as const;

/**
 * Takes apart what converters of PubMed's records, EndNote and Zotero write into a note: the numbers of
 * the paper there, and records that no reader wants.
 */
export function noteParts(source: string): NoteParts {
  if (isRecord(source)) return { rest: '' };
  const parts: NoteParts = { rest: '' };
  const keep = (name: string, value: string): void => {
    const part = NUMBERS[name as keyof typeof NUMBERS];
    parts[part] ??= value
      .replaceAll(/[{}]/g, '')
      .replaceAll(/\\([_%&#])/g, '$1')
      .trim();
  };
  const unbracketed = source.replaceAll(
    IN_BRACKETS,
    (_, name: string, linked?: string, plain = '') => {
      keep(name, linked ?? String(plain));
      return '';
    },
  );
  const lines = unbracketed.split('\n').map((line) => {
    let rest = line;
    for (let found = AT_BEGINNING.exec(rest); found !== null; found = AT_BEGINNING.exec(rest)) {
      const [whole, name = '', value = ''] = found;
      keep(name, value);
      rest = rest.slice(whole.length);
    }
    const isNoted = BY_MANAGERS.test(rest.trim()) || BY_SCOPUS.test(rest.trim());
    return isNoted ? '' : rest;
  });
  parts.rest = lines.join('\n').trim();
  return parts;
}

/** What the note of an entry says for readers, in Unicode. */
export function readNote(fields: FieldReader): string | undefined {
  const source = fields.source('note');
  if (source === undefined) return undefined;
  const { rest } = noteParts(source);
  if (rest === source.trim()) return fields.line('note');
  return rest === '' ? undefined : latexToUnicode(rest, true).text.replaceAll('\n\n', ' ');
}

/**
 * Whether a note is what EndNote keeps of PubMed's record: names in full, language, grants, dates, and
 * the paper once more.
 */
export function isRecord(source: string): boolean {
  const lines = source.split('\n').map((line) => line.trim());
  return (
    lines.some((line) => /^[a-z]{3}$/.test(line)) &&
    lines.some((line) => /^\d{4}\/\d{2}\/\d{2}(?: \d{2}:\d{2})?$/.test(line))
  );
}
