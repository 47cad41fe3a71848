import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** A thread takes about half a second to start, in which so many tasks are done. */
const FEW = 30;

/** So many tasks wait for each thread, so that it need not wait for the next while this one is at work. */
const AHEAD = 4;

/**
 * Megabytes of memory that a thread may take: by itself it would let garbage pile up to several times of
 * what it needs. A task that needs more is done in this thread.
 */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

/**
 * A module that does tasks of a kind in a thread of its own. All that goes in and out is data that can be
 * sent from thread to thread.
 */
export interface TaskModule<Common, Input, Output> {
  /** @param common what all the tasks need; given once */
  begin: (common: Common) => (input: Input) => Output | Promise<Output>;
}

/** What a thread is given when it starts. */
export interface Start<Common> {
  module: string;
  common: Common;
}

/** What it is sent. */
export interface Asked<Input> {
  id: number;
  input: Input;
}

/** What it sends back; without an output when it failed. */
export interface Answer<Output> {
  id: number;
  output?: Output;
}

/**
 * Other threads that help this one with many tasks of a kind. None is started for few tasks, and this
 * thread does what the others have no time for.
 */
export class Threads<Common, Input, Output> {
  /** How many tasks may be under way at once, so that no thread waits for another. */
  readonly atOnce: number;
  readonly #start: Start<Common>;
  readonly #count: number;
  readonly #running: Thread<Input, Output>[] = [];
  /** Those who wait until a thread has time. */
  readonly #sleepers: (() => void)[] = [];
  #isBusyHere = false;
  #asked = 0;

  /**
   * @param module file of a `TaskModule`
   * @param common what all its tasks need
   * @param count how many threads there may be beside this one; each has a heap of its own
   */
  constructor(module: URL, common: Common, count: number) {
    this.#start = { module: module.href, common };
    this.#count = count;
    this.atOnce = count * AHEAD + 1;
  }

  /**
   * Does a task, in whichever thread has time first.
   *
   * @param here does it in this thread
   */
  async do(input: Input, here: () => Promise<Output>): Promise<Output> {
    this.#asked += 1;
    if (this.#asked === FEW) this.#startAll();
    if (this.#running.length === 0) return here();
    const thread = await this.#free();
    if (thread !== undefined) {
      const output = await thread.ask(input);
      // What fails in another thread is done again in this one, which then says what is wrong.
      return output ?? here();
    }
    try {
      return await here();
    } finally {
      this.#isBusyHere = false;
      this.#wake();
    }
  }

  /**
   * Waits for a thread that has time.
   *
   * @returns undefined for this one, which counts as busy from then on
   */
  async #free(): Promise<Thread<Input, Output> | undefined> {
    for (;;) {
      // Messages come in only between the tasks that this thread does itself.
      await setImmediate();
      const [first, ...others] = this.#running.filter((thread) => thread.hasTime);
      if (first !== undefined) {
        return others.reduce((best, one) => (one.waiting < best.waiting ? one : best), first);
      }
      if (!this.#isBusyHere) {
        this.#isBusyHere = true;
        return undefined;
      }
      await new Promise<void>((resolve) => this.#sleepers.push(resolve));
    }
  }

  #wake(): void {
    for (const wake of this.#sleepers.splice(0)) wake();
  }

  #startAll(): void {
    const onChange = (): void => {
      this.#wake();
    };
    for (let count = 0; count < this.#count; count += 1) {
      this.#running.push(new Thread(this.#start, onChange));
    }
  }

  /** Ends the threads; to be called when nothing is asked of them any more. */
  async end(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((thread) => thread.end()));
  }
}

/** One of them. */
class Thread<Input, Output> {
  readonly #worker: Worker;
  readonly #onChange: () => void;
  readonly #answers = new Map<number, (output: Output | undefined) => void>();
  #isReady = false;
  #asked = 0;

  /** @param onChange is called when it may have time */
  constructor(start: Start<unknown>, onChange: () => void) {
    this.#onChange = onChange;
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: start,
      resourceLimits: LIMITS,
    });
    // A process that has nothing else to do may end.
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer<Output> | undefined) => {
      if (answer === undefined) this.#isReady = true;
      else this.#answer(answer);
      this.#onChange();
    });
    this.#worker.on('error', () => {
      this.#fail();
    });
    this.#worker.on('exit', () => {
      this.#fail();
    });
  }

  get hasTime(): boolean {
    return this.#isReady && this.waiting < AHEAD;
  }

  /** How many tasks it has not done yet. */
  get waiting(): number {
    return this.#answers.size;
  }

  ask(input: Input): Promise<Output | undefined> {
    this.#asked += 1;
    const id = this.#asked;
    if (this.#answers.size === 0) this.#worker.ref();
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#worker.postMessage({ id, input } satisfies Asked<Input>);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #answer({ id, output }: Answer<Output>): void {
    const resolve = this.#answers.get(id);
    this.#answers.delete(id);
    if (this.#answers.size === 0) this.#worker.unref();
    resolve?.(output);
  }

  #fail(): void {
    this.#isReady = false;
    for (const id of this.#answers.keys()) this.#answer({ id });
    this.#onChange();
  }
}
