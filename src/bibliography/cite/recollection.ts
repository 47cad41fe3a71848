import type { CslItem } from '../csl-item.ts';
import type { CitationStyle } from '../csl/citation-style.ts';
import type { DetachedText, Protection } from '../format-protection.ts';
import { meanTheSame, type NameRegister, type Questions } from './name-register.ts';
import { SEPARATOR, START } from './output-format.ts';

/** What citeproc wrote, and what it was told of names meanwhile. */
interface Written {
  questions: Questions;
  texts: readonly (DetachedText | undefined)[];
}

/** By the first item that it is about, then by all else that decides it. */
const known = new WeakMap<CslItem, Map<string, Written[]>>();

/** As different as one thing may read in different company. */
const MOST = 6;

/** Placeholders of protected math mean something in one document only. */
const PLACEHOLDER = /[\uE000-\uF8FF]/;
const MARKED_ID = new RegExp(`${START}([^${SEPARATOR}]*)${SEPARATOR}`, 'g');

/** What is cited in a document. */
export interface RecalledItems {
  /** The items as they were given, by citeproc's ids. */
  originals: ReadonlyMap<string, CslItem>;
  protection: Protection;
}

/**
 * What citeproc wrote of works in earlier documents, for the one that an engine holds. It reads the
 * same here where the same is asked of the register of names, and answered.
 */
export class Recollection {
  readonly #use: string;
  readonly #items: RecalledItems;
  readonly #register: NameRegister;
  readonly #made: (() => void)[] = [];

  constructor(
    { style, language }: { style: CitationStyle; language: string },
    items: RecalledItems,
    register: NameRegister,
  ) {
    this.#use = `${style.id}@${style.digest} ${language}`;
    this.#items = items;
    this.#register = register;
  }

  /**
   * Writes something, or recalls it.
   *
   * @param ids citeproc's, of the items that something is written about
   * @param about all else that decides how it reads; without placeholders
   * @param write has citeproc write it; called when it is not known
   */
  recall(
    ids: readonly string[],
    about: unknown,
    write: () => (string | undefined)[],
  ): (string | undefined)[] {
    const items = ids.flatMap((id) => this.#items.originals.get(id) ?? []);
    const [first] = items;
    const key = JSON.stringify([this.#use, about, items.slice(1).map(numberOf)]);
    if (first === undefined || items.length < ids.length || PLACEHOLDER.test(key)) return write();
    const found = known.get(first)?.get(key) ?? [];
    const same = found.find(({ questions }) => this.#register.answersAlike(questions, ids));
    if (same !== undefined) return same.texts.map((text) => this.#bring(text, ids));
    const [texts, questions] = this.#register.listen(ids, write);
    if (found.length < MOST && meanTheSame(questions)) {
      const written = { questions, texts: texts.map((text) => this.#take(text, ids)) };
      this.#made.push(() => {
        const ofItem = known.get(first) ?? new Map<string, Written[]>();
        known.set(first, ofItem.set(key, [...(ofItem.get(key) ?? []), written]));
      });
    }
    return texts;
  }

  /** Keeps what was written, now that the document is done. */
  keep(): void {
    for (const keep of this.#made) keep();
  }

  #take(text: string | undefined, ids: readonly string[]): DetachedText | undefined {
    if (text === undefined) return undefined;
    return this.#items.protection.detach(
      text.replace(MARKED_ID, (_, id: string) => `${START}${ids.indexOf(id)}${SEPARATOR}`),
    );
  }

  #bring(text: DetachedText | undefined, ids: readonly string[]): string | undefined {
    if (text === undefined) return undefined;
    return this.#items.protection
      .attach(text)
      .replace(MARKED_ID, (_, place: string) => `${START}${ids[Number(place)] ?? ''}${SEPARATOR}`);
  }
}

const numbers = new WeakMap<CslItem, number>();
let last = 0;

function numberOf(item: CslItem): number {
  const number = numbers.get(item) ?? (last += 1);
  numbers.set(item, number);
  return number;
}
