import type { BibtexEntry } from '../../../../src/bibliography/bibtex/entry.ts';
import { standardMacros } from '../../../../src/bibliography/bibtex/macros.ts';
import { readBibtexFile } from '../../../../src/bibliography/bibtex/read-file.ts';
import { positionIn } from '../../../../src/bibliography/bibtex/source.ts';
import { fold } from '../../../../src/bibliography/people/fold.ts';
import { latexToUnicode } from '../../../../src/bibliography/latex/to-unicode.ts';
import { hostOf, type PostFacts } from './post-facts.ts';

/** An entry of BibTeX as it stood in a text. */
export interface WrittenEntry {
  key: string;
  /** Values without LaTeX, by the names of fields, and the lines on which they stand, from 0. */
  fields: ReadonlyMap<string, { text: string; line: number }>;
  /** Of the entry, from 0. */
  line: number;
}

/** Reads the first entry of a piece of BibTeX; undefined when there is none. */
export function readWrittenEntry(bibtex: string): WrittenEntry | undefined {
  const { entries } = readBibtexFile('text.bib', bibtex, standardMacros());
  const [entry] = entries;
  if (entry !== undefined) return fromEntry(entry);
  // What BibTeX cannot read has a key all the same.
  const key = /@\w+\s*[{(]\s*([^\s,{}]+)/.exec(bibtex)?.[1];
  if (key === undefined) return undefined;
  const fields = [...bibtex.matchAll(/\b(\w+)\s*=\s*[{"](.*?)[}"]\s*(?:,|\n|$)/g)].map(
    ([, name = '', value = '', ...rest]) => ({ name, value, rest }),
  );
  return {
    key,
    line: 0,
    fields: new Map(
      fields.map(({ name, value }) => [
        name.toLowerCase(),
        { text: plain(value), line: lineOf(bibtex, value) },
      ]),
    ),
  };
}

function lineOf(text: string, part: string): number {
  return text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length - 1;
}

function fromEntry(entry: BibtexEntry): WrittenEntry {
  const fields = new Map(
    [...entry.fields].map(([name, { value, source, nameOffset }]) => [
      name,
      {
        text: name === 'author' ? value : plain(value),
        line: positionIn(source, nameOffset).line - 1,
      },
    ]),
  );
  return { key: entry.key, fields, line: positionIn(entry.source, entry.offset).line - 1 };
}

/** A value without LaTeX. */
export function plain(value: string): string {
  return latexToUnicode(value.replace(/\\url\s*\{([^{}]*)\}/g, '$1'))
    .text.replace(/\s+/g, ' ')
    .trim();
}

/** How an entry belongs to a post. */
export type Belonging =
  /** It is the post's, with mistakes or without. */
  | 'own'
  /** It was copied from another post of the site and not changed. */
  | 'copied'
  /** It is of something else. */
  | 'other';

/** Tells by title and address how an entry belongs to a post. */
export function belongingOf(entry: WrittenEntry, facts: PostFacts): Belonging {
  const title = entry.fields.get('title')?.text ?? '';
  const address = addressOf(entry);
  if (likeness(title, facts.title) >= 0.6) return 'own';
  const isSame = address !== undefined && isSameAddress(address, facts);
  if (isSame) return 'own';
  const isHere =
    address !== undefined && facts.host !== undefined && hostOf(address) === facts.host;
  return isHere && /\/./.test(address.replace(/^https?:\/\/[^/]*/, '')) ? 'copied' : 'other';
}

/** The address that an entry names. */
export function addressOf({ fields }: WrittenEntry): string | undefined {
  for (const name of ['url', 'howpublished', 'note', 'journal', 'eprint']) {
    const found = /https?:\/\/[^\s{}"<>,]+/.exec(fields.get(name)?.text ?? '')?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an address leads to the post. One of another host does not, when the site says its own. */
export function isSameAddress(written: string, facts: PostFacts): boolean {
  if (facts.address === undefined) return true;
  const host = hostOf(written);
  if (host !== undefined && facts.host !== undefined && host !== facts.host) return false;
  const path = normal(written.replace(/^(?:https?:)?\/\/[^/]*/i, ''));
  return path === normal(`${facts.base}${facts.address}`) || path === normal(facts.address);
}

function normal(path: string): string {
  const bare = path
    .replace(/[?#].*$/, '')
    .replace(/[.,;)]+$/, '')
    .replace(/(?:\/index)?\.html?$|\/+$/i, '');
  try {
    return decodeURIComponent(bare).toLowerCase();
  } catch {
    return bare.toLowerCase();
  }
}

/** The words of a title in small letters, without signs. */
export function wordsOf(text: string): string[] {
  return fold(text.replace(/[{}\\$]|<[^>]*>/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How much of their words two titles share, from 0 to 1. */
export function likeness(left: string, right: string): number {
  const [one, other] = [new Set(wordsOf(left)), new Set(wordsOf(right))];
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(one.size, other.size);
}
