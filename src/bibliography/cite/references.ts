import type { CiteprocEngine } from 'citeproc';
import type { CslItem } from '../csl-item.ts';
import type { CitationStyle } from '../csl/citation-style.ts';
import { referenceAlone } from '../format.ts';
import type { Protection } from '../format-protection.ts';
import type { Reference } from './citation.ts';
import { meanTheSame, type NameRegister, type Questions } from './name-register.ts';
import { readReference } from './reference.ts';

/** How a list of references is written. */
export interface ReferenceOptions {
  style: CitationStyle;
  /** BCP 47. */
  language: string;
}

/** What references are made of. */
export interface ReferencedItems {
  idOf: (key: string) => string;
  /** Our keys by citeproc's ids. */
  keys: ReadonlyMap<string, string>;
  /** The items as they were given, by citeproc's ids. */
  originals: ReadonlyMap<string, CslItem>;
  protection: Protection;
}

/** How a style writes a work, wherever the same is asked of the register of names. */
interface KnownReference {
  questions: Questions;
  /** Empty for a work of which there is its number only. */
  html: string;
  /** What stands before and after the number in the label. */
  label?: readonly [before: string, after: string];
}

/** By item, then by style, language and how the item is told from others. */
const known = new WeakMap<CslItem, Map<string, KnownReference[]>>();

/** As different as one reference may read in different company. */
const MOST = 6;

/**
 * The list of references of the document that an engine holds. The engine forgets the document.
 *
 * @param register of the document's names
 */
export function referencesOf(
  engine: CiteprocEngine,
  options: ReferenceOptions,
  items: ReferencedItems,
  register: NameRegister,
): Reference[] {
  const { style } = options;
  if (!style.hasBibliography) return [];
  const ids = engine.registry.getSortedIds();
  // Labels such as [Noe18] are made of the ids, which are citeproc's own in a document.
  if (style.kind === 'label') return [...write(engine, options, items, ids).values()];
  const found = new Map<string, KnownReference | undefined>(
    ids.map((id) => [id, find(engine, options, items, register, id)]),
  );
  const missing = ids.filter((id) => found.get(id) === undefined);
  const uses = new Map(missing.map((id) => [id, useOf(engine, options, id)]));
  const [written, questions] = register.listen(ids, () =>
    write(engine, options, items, ids, missing),
  );
  for (const [id, reference] of written) {
    const item = items.originals.get(id);
    const place = ids.indexOf(id);
    const ofItem = questions
      .filter((question) => question.item === place)
      .map((question) => ({ ...question, item: 0 }));
    const number = style.kind === 'numeric' ? place + 1 : undefined;
    if (item !== undefined) remember(item, uses.get(id) ?? '', reference, number, ofItem);
  }
  return ids.flatMap((id, index) => {
    const reference = found.get(id);
    if (reference === undefined) return written.get(id) ?? [];
    const { html, label } = reference;
    const key = items.keys.get(id) ?? '';
    if (label === undefined) return { key, html };
    const numbered = label.join(String(index + 1));
    return html === '' ? { key, html: numbered } : { key, html, label: numbered };
  });
}

/**
 * @param ids of the whole list, in its order
 * @param wanted those to be written
 * @returns references by their ids; none for a work of which the style writes nothing
 */
function write(
  engine: CiteprocEngine,
  options: ReferenceOptions,
  { keys, originals, protection }: ReferencedItems,
  ids: readonly string[],
  wanted = ids,
): Map<string, Reference> {
  if (wanted.length === 0) return new Map();
  const { style } = options;
  const bibliography = engine.makeBibliography({
    include: wanted.map((value) => ({ field: 'id', value })),
  });
  if (bibliography === false) throw new RangeError(`The style ${style.id} makes no references.`);
  const [{ entry_ids: entryIds }, entries] = bibliography;
  const listed = entryIds.map(([id = '']) => id);
  // Works of which the style writes nothing are among the ids, but have no entry.
  const isWritten = (id: string): boolean => {
    const item = originals.get(id);
    return item !== undefined && referenceAlone(item, { ...options, format: 'html' }) !== undefined;
  };
  const written = entries.length < listed.length ? listed.filter(isWritten) : listed;
  return new Map(
    entries.map((entry, index) => {
      const id = written[index] ?? '';
      const number = style.kind === 'numeric' ? ids.indexOf(id) + 1 : undefined;
      const { html, label } = readReference(entry, number);
      const reference = {
        key: keys.get(id) ?? '',
        html: protection.restore(html, 'html'),
        ...(label === undefined ? {} : { label: protection.restore(label, 'html') }),
      };
      return [id, reference];
    }),
  );
}

function find(
  engine: CiteprocEngine,
  options: ReferenceOptions,
  { originals }: ReferencedItems,
  register: NameRegister,
  id: string,
): KnownReference | undefined {
  const item = originals.get(id);
  const ofItem = item && known.get(item)?.get(useOf(engine, options, id));
  return ofItem?.find(({ questions }) => register.answersAlike(questions, [id]));
}

/** Keeps a reference for other documents, unless its label is more than its number and brackets. */
function remember(
  item: CslItem,
  use: string,
  { html, label }: Reference,
  number: number | undefined,
  questions: Questions,
): void {
  const isBare = number !== undefined && label === undefined && /^\W*\d+\W*$/.test(html);
  const [before, after, ...more] = (isBare ? html : label)?.split(String(number)) ?? [];
  const isPlain = before !== undefined && after !== undefined && more.length === 0;
  if ((label !== undefined || number !== undefined) && !isPlain) return;
  const ofItem = known.get(item) ?? new Map<string, KnownReference[]>();
  const ofUse = ofItem.get(use) ?? [];
  if (ofUse.length >= MOST || !meanTheSame(questions)) return;
  const reference = isPlain
    ? { questions, html: isBare ? '' : html, label: [before, after] as const }
    : { questions, html };
  known.set(item, ofItem.set(use, [...ofUse, reference]));
}

/** Where other works read alike, years get letters, or more names are told. */
function useOf(
  { registry }: CiteprocEngine,
  { style, language }: ReferenceOptions,
  id: string,
): string {
  const told = JSON.stringify(registry.registry[id]?.disambig);
  return `${style.id}@${style.digest} ${language} ${told}`;
}
