import type { CiteprocEngine, NameRegistry, RegisteredFamily } from 'citeproc';
import { engineFor } from './cite/engine.ts';
import { noNames } from './cite/name-register.ts';
import { readReference } from './cite/reference.ts';
import type { CslItem } from './csl-item.ts';
import { Protection } from './format-protection.ts';
import type { CitationStyle } from './csl/citation-style.ts';
import { hasHiddenFields } from './csl/known-items.ts';
import { narrowStyle } from './csl/narrow-style.ts';

/** How references are written. */
export interface FormatOptions {
  style: CitationStyle;
  /** BCP 47, such as `de` or `de-AT`; the nearest locale there is gets used. */
  language: string;
  format: 'text' | 'html';
}

/** The one id under which every item is given to citeproc. */
const CITED_ID = 'cited';

/**
 * Formats one reference by a CSL style, as it would stand in a list of references, without the
 * number that it would have there.
 *
 * @returns plain text, or HTML without a block around it; math stays `$…$` in both
 * @throws RangeError for a style that makes no references
 */
export function formatReference(item: CslItem, options: FormatOptions): string {
  return referenceAlone(item, options)?.html ?? '';
}

/** With fewer of a type than this, a style of their own takes longer to read than it saves. */
const FEW = 4;

/** citeproc is linear up to here and far beyond; more at once would only need more memory. */
const AT_ONCE = 500;

/**
 * The same as `formatReference` of each, many times faster: items of one type go through a style that
 * is cut down to what they need.
 *
 * @throws RangeError for a style that makes no references
 */
export function formatReferences(items: readonly CslItem[], options: FormatOptions): string[] {
  const texts = new Array<string>(items.length);
  const ofTypes = Map.groupBy(items.keys(), (index) => groupOf(items[index]));
  const groups = [...ofTypes.values()].filter((indices) => indices.length >= FEW);
  const rest = [...ofTypes.values()].filter((indices) => indices.length < FEW).flat();
  for (const indices of [...groups, rest]) {
    const group = indices.flatMap((index) => items[index] ?? []);
    const formatted = formatGroup(group, options);
    for (const [place, index] of indices.entries()) texts[index] = formatted[place] ?? '';
  }
  return texts;
}

/** Items that citeproc may read as another type than theirs are for themselves. */
function groupOf(item: CslItem | undefined): string | undefined {
  return item === undefined || hasHiddenFields(item) ? undefined : item.type;
}

function formatGroup(items: readonly CslItem[], options: FormatOptions): string[] {
  const protection = new Protection(options.language);
  const cited = items.map((item, index) => protection.protect(item, `${CITED_ID}-${index}`));
  // Labels are made unlike each other, and so depend on what else there is.
  const style = options.style.kind === 'label' ? undefined : narrowStyle(options.style, cited);
  const texts: string[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const end = start + AT_ONCE;
    const some = style && formatTogether(cited.slice(start, end), { ...options, style });
    const restored = some?.map((text) => protection.restore(text, options.format));
    const alone = (): string[] =>
      items.slice(start, end).map((item) => formatReference(item, options));
    texts.push(...(restored ?? alone()));
  }
  return texts;
}

/**
 * @param cited protected
 * @returns undefined where citeproc does not say which text is whose
 */
function formatTogether(
  cited: readonly CslItem[],
  { style, language, format }: FormatOptions,
): string[] | undefined {
  const engine = engineFor(cited, style, language, format);
  skipComparison(engine);
  keepNamesApart(engine);
  engine.updateItems(cited.map(({ id }) => id));
  for (const { id } of cited) {
    const registered = engine.registry.registry[id];
    if (registered !== undefined) registered.seq = 1;
  }
  const bibliography = engine.makeBibliography();
  if (bibliography === false) throw new RangeError(`The style ${style.id} makes no references.`);
  const [{ entry_ids: ids }, entries] = bibliography;
  // Works of which it writes nothing are among the ids, but have no text.
  if (entries.length < ids.length) return undefined;
  const texts = new Map(entries.map((entry, index) => [ids[index]?.[0], entry]));
  return cited.map(({ id }) => {
    const entry = texts.get(id) ?? '';
    return readReference(entry, style.kind === 'numeric' ? 1 : undefined).html;
  });
}

/**
 * A reference as it reads in a list where no other work is like it.
 *
 * @returns its number, which is 1, beside it; undefined for what the style does not list
 * @throws RangeError for a style that makes no references
 */
export function referenceAlone(
  item: CslItem,
  { style, language, format }: FormatOptions,
): { label?: string; html: string } | undefined {
  const protection = new Protection(language);
  const engine = engineFor([protection.protect(item, CITED_ID)], style, language, format);
  skipComparison(engine);
  engine.updateItems([CITED_ID]);
  const bibliography = engine.makeBibliography();
  if (bibliography === false) throw new RangeError(`The style ${style.id} makes no references.`);
  const [entry] = bibliography[1];
  if (entry === undefined) return undefined;
  const { html, label } = readReference(entry, style.kind === 'numeric' ? 1 : undefined);
  return {
    html: protection.restore(html, format),
    ...(label === undefined ? {} : { label: protection.restore(label, format) }),
  };
}

/**
 * Leaves out how citeproc places a work among others and tells it from them: that costs a third of
 * its time, and here the work is alone. Holds for what the engine has registered now, not later.
 */
function skipComparison({ registry }: CiteprocEngine): void {
  registry.setsortkeys = () => undefined;
  registry.setdisambigs = () => undefined;
}

/**
 * Has each item compare its authors with each other only, not with those of all that is formatted with
 * it. Holds until the engine is emptied.
 */
function keepNamesApart({ registry: { namereg } }: CiteprocEngine): void {
  const namesOf = new Map<string, Record<string, RegisteredFamily>>();
  const only = <Rest extends unknown[], Result>(
    method: (this: NameRegistry, id: string, ...rest: Rest) => Result,
  ) =>
    function (this: NameRegistry, id: string, ...rest: Rest): Result {
      const names = namesOf.get(id) ?? noNames();
      namesOf.set(id, names);
      this.namereg = names;
      return method.call(this, id, ...rest);
    };
  namereg.addname = only(namereg.addname);
  namereg.evalname = only(namereg.evalname);
}
