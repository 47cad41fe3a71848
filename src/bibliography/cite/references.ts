import type { CiteprocEngine } from 'citeproc';
import type { CslItem } from '../csl-item.ts';
import type { CitationStyle } from '../csl/citation-style.ts';
import { referenceAlone } from '../format.ts';
import type { Protection } from '../format-protection.ts';
import type { Reference } from './citation.ts';
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

/** How a style writes a work that nothing in its document is like, the same in all documents. */
interface KnownReference {
  /** Empty for a work of which there is its number only. */
  html: string;
  /** What stands before and after the number in the label. */
  label?: readonly [before: string, after: string];
}

/** By item, then by style and language. */
const known = new WeakMap<CslItem, Map<string, KnownReference>>();

/** With more unknown references than this part, citeproc is faster with the whole list. */
const FEW = 0.3;

/**
 * The list of references of the document that an engine holds. The engine forgets the document.
 *
 * @param isAmbiguous whether some works of the document are told from others in words of their own
 */
export function referencesOf(
  engine: CiteprocEngine,
  options: ReferenceOptions,
  items: ReferencedItems,
  isAmbiguous: boolean,
): Reference[] {
  if (!options.style.hasBibliography) return [];
  // Labels such as [Noe18] are made of the ids, which are citeproc's own in a document.
  if (isAmbiguous || options.style.kind === 'label') return writeList(engine, options, items);
  const ids = engine.registry.getSortedIds();
  const missing = ids.filter((id) => knownOf(items, id, options) === undefined);
  if (missing.length > ids.length * FEW) {
    const references = writeList(engine, options, items);
    for (const [index, reference] of references.entries()) {
      remember(items.originals.get(items.idOf(reference.key)), reference, index + 1, options);
    }
    return references;
  }
  for (const id of missing) {
    const item = items.originals.get(id);
    const alone = item && referenceAlone(item, { ...options, format: 'html' });
    if (alone !== undefined) remember(item, alone, 1, options);
  }
  return ids.flatMap((id, index) => {
    const reference = knownOf(items, id, options);
    if (reference === undefined) return [];
    const { html, label } = reference;
    const key = items.keys.get(id) ?? '';
    if (label === undefined) return { key, html };
    const numbered = label.join(String(index + 1));
    return html === '' ? { key, html: numbered } : { key, html, label: numbered };
  });
}

function writeList(
  engine: CiteprocEngine,
  options: ReferenceOptions,
  { keys, originals, protection }: ReferencedItems,
): Reference[] {
  const { style } = options;
  const bibliography = engine.makeBibliography();
  if (bibliography === false) throw new RangeError(`The style ${style.id} makes no references.`);
  const [{ entry_ids: entryIds }, entries] = bibliography;
  const listed = entryIds.map(([id = '']) => id);
  // Works of which the style writes nothing are among the ids, but have no entry.
  const isWritten = (id: string): boolean => {
    const item = originals.get(id);
    return item !== undefined && referenceAlone(item, { ...options, format: 'html' }) !== undefined;
  };
  const ids = entries.length < listed.length ? listed.filter(isWritten) : listed;
  return entries.map((entry, index) => {
    const { html, label } = readReference(entry, style.kind === 'numeric' ? index + 1 : undefined);
    return {
      key: keys.get(ids[index] ?? '') ?? '',
      html: protection.restore(html, 'html'),
      ...(label === undefined ? {} : { label: protection.restore(label, 'html') }),
    };
  });
}

function knownOf(
  { originals }: ReferencedItems,
  id: string,
  options: ReferenceOptions,
): KnownReference | undefined {
  const item = originals.get(id);
  return item === undefined ? undefined : known.get(item)?.get(useOf(options));
}

/** Keeps a reference for other documents, unless its label is more than its number and brackets. */
function remember(
  item: CslItem | undefined,
  { html, label }: Pick<Reference, 'html' | 'label'>,
  number: number,
  options: ReferenceOptions,
): void {
  if (item === undefined) return;
  const isBare = label === undefined && /^\W*\d+\W*$/.test(html);
  const [before, after, ...more] = (isBare ? html : label)?.split(String(number)) ?? [];
  const isPlain = before !== undefined && after !== undefined && more.length === 0;
  if ((label !== undefined || options.style.kind === 'numeric') && !isPlain) return;
  const ofItem = known.get(item) ?? new Map<string, KnownReference>();
  const reference = isPlain
    ? { html: isBare ? '' : html, label: [before, after] as const }
    : { html };
  known.set(item, ofItem.set(useOf(options), reference));
}

function useOf({ style, language }: ReferenceOptions): string {
  return `${style.id}@${style.digest} ${language}`;
}
