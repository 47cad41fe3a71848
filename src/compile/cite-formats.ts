import os from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { citeFormats, type CiteFormat } from '../bibliography/cite/cite-formats.ts';
import type { CitationStyle } from '../bibliography/csl/citation-style.ts';
import type { CslItem } from '../bibliography/csl-item.ts';
import type { Work } from '../bibliography/work.ts';
import { TasksAside } from '../site/tasks-aside.ts';
import { Threads } from '../site/threads.ts';
import type { CiteOrder } from './cite-task.ts';
import type { CompiledEntry } from './entry.ts';
import { linkedHtml, typesetHtml } from './html.ts';
import type { TextWork } from './text.ts';
import { digestOf } from './text-cache.ts';
import type { CompiledWork } from './works.ts';

/** Something that a page offers to be cited. */
export interface Cited {
  item: () => CslItem;
  /** Of the page. */
  language: string;
  /** Under which the cache keeps how to cite it. */
  formatsKey: string;
}

/** The key under which the cache keeps how to cite something. */
export function formatsKeyOf(
  csl: CslItem,
  language: string,
  { style, keyParts }: Pick<TextWork, 'style' | 'keyParts'>,
): string {
  return digestOf('formats', JSON.stringify(csl), style.digest, language, ...keyParts);
}

/** How a post wants to be cited, if it does. */
export function citedPost({
  citation,
  language,
}: Pick<CompiledEntry, 'citation' | 'language'>): Cited[] {
  if (citation === undefined) return [];
  return [{ item: () => citation.csl, language, formatsKey: citation.formatsKey }];
}

/** How works want to be cited on their pages, in each language of these. */
export function citedWorks(works: readonly Work[], compiled: readonly CompiledWork[]): Cited[] {
  return works.flatMap((work, index) =>
    Object.entries(compiled[index]?.formatsKeys ?? {}).map(([language, formatsKey]) => ({
      item: () => work.csl,
      language,
      formatsKey,
    })),
  );
}

/** So many are formatted together, which takes a fraction of the time that each by itself does. */
const TOGETHER = 32;

const CITE_TASK = new URL('./cite-task.ts', import.meta.url);

/** One other thread formats them sooner than this one renders texts. */
const OTHERS = Math.min(1, os.availableParallelism() - 1);

/**
 * Has the cache keep how to cite what pages offer for it. Much of it is formatted in another thread while
 * this one renders texts.
 */
export class CiteFormats {
  readonly #work: Pick<TextWork, 'style' | 'typeset' | 'cache'>;
  readonly #threads: Threads<CitationStyle, CiteOrder, CiteFormat[][]>;
  readonly #tasks = new TasksAside(Number.POSITIVE_INFINITY);
  /** What is not enough to be formatted together, by language. */
  readonly #gathered = new Map<string, Cited[]>();
  /** What no thread has begun with, each in one language. */
  readonly #waiting: (readonly Cited[])[] = [];

  constructor(work: Pick<TextWork, 'style' | 'typeset' | 'cache'>) {
    this.#work = work;
    this.#threads = new Threads(CITE_TASK, work.style, OTHERS);
  }

  /**
   * Takes what is to be cited, of which the cache may know already.
   *
   * @throws what is wrong with something that was taken earlier
   */
  async add(cited: readonly Cited[]): Promise<void> {
    for (const one of cited) {
      if (this.#work.cache.use(one.formatsKey)) continue;
      const gathered = [...(this.#gathered.get(one.language) ?? []), one];
      const isEnough = gathered.length === TOGETHER;
      if (isEnough) this.#waiting.push(gathered);
      this.#gathered.set(one.language, isEnough ? [] : gathered);
    }
    await this.#handOut();
  }

  /**
   * Formats what is left; to be called when all is taken.
   *
   * @throws RangeError for a style that makes no references
   */
  async finish(): Promise<void> {
    this.#waiting.push(...[...this.#gathered.values()].filter(({ length }) => length > 0));
    try {
      for (let batch = this.#waiting.shift(); batch !== undefined; batch = this.#waiting.shift()) {
        await this.#keep(batch, this.#format(batch));
        // What the other thread has done comes in only between tasks, and then it may take more.
        await setImmediate();
      }
      await this.#tasks.finish();
    } finally {
      await this.#threads.end();
    }
  }

  /** Gives the other thread as much as it takes. */
  async #handOut(): Promise<void> {
    for (let [batch] = this.#waiting; batch !== undefined; [batch] = this.#waiting) {
      const answer = this.#threads.offer(orderOf(batch));
      if (answer === undefined) return;
      this.#waiting.shift();
      await this.#tasks.add(this.#receive(batch, answer));
    }
  }

  async #receive(
    batch: readonly Cited[],
    answer: Promise<CiteFormat[][] | undefined>,
  ): Promise<void> {
    // What fails in another thread is done again in this one, which then says what is wrong.
    await this.#keep(batch, (await answer) ?? this.#format(batch));
    await this.#handOut();
  }

  #format(batch: readonly Cited[]): CiteFormat[][] {
    const { items, language } = orderOf(batch);
    return citeFormats(items, this.#work.style, language);
  }

  async #keep(batch: readonly Cited[], formats: readonly CiteFormat[][]): Promise<void> {
    const { typeset, cache } = this.#work;
    for (const [index, { formatsKey }] of batch.entries()) {
      const kept = formats[index]?.map(({ label, html }): CiteFormat => ({
        label,
        html: linkedHtml(typesetHtml(html, typeset)),
      }));
      await cache.set(formatsKey, kept);
    }
  }
}

function orderOf(batch: readonly Cited[]): CiteOrder {
  return { items: batch.map(({ item }) => item()), language: batch[0]?.language ?? '' };
}
