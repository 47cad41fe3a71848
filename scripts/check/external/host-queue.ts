import { setTimeout } from 'node:timers/promises';

/** A place in a line, in which each waits for the one before. */
type Turn = Promise<unknown>;

/**
 * Lets requests through: to one host one at a time, with a pause between two, and not more than so
 * many at once to all hosts together.
 */
export class HostQueue {
  readonly #turns = new Map<string, Turn>();
  readonly #waiting: (() => void)[] = [];
  readonly #pause: number;
  #free: number;

  /**
   * @param atOnce requests to all hosts together
   * @param pause milliseconds after a request before the next one to the same host
   */
  constructor(atOnce: number, pause: number) {
    this.#free = atOnce;
    this.#pause = pause;
  }

  /** Does a task when it is the turn of its host. */
  async run<Result>(host: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#turns.get(host);
    const turn = this.#after(before, task);
    // Whoever is next waits for the pause, too; whether this one failed is not its concern.
    const done = turn.then(
      () => setTimeout(this.#pause),
      () => setTimeout(this.#pause),
    );
    this.#turns.set(host, done);
    return turn;
  }

  async #after<Result>(before: Turn | undefined, task: () => Promise<Result>): Promise<Result> {
    await before;
    if (this.#free === 0) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    } else this.#free -= 1;
    try {
      return await task();
    } finally {
      // The place goes to the next in the line, if there is one.
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
