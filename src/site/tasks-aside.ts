/** Tasks that are done while others go on, not too many of them at once. */
export class TasksAside {
  readonly #atOnce: number;
  readonly #underWay = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];

  /** @param atOnce how many may be under way */
  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /**
   * Takes a task that has begun; waits while there are too many.
   *
   * @throws what an earlier one has thrown
   */
  async add(task: Promise<void>): Promise<void> {
    const watched = task
      .catch((failure: unknown) => {
        this.#failures.push(failure);
      })
      .finally(() => {
        this.#underWay.delete(watched);
      });
    this.#underWay.add(watched);
    if (this.#underWay.size >= this.#atOnce) await Promise.race(this.#underWay);
    this.#throwFailure();
  }

  /**
   * Waits for all.
   *
   * @throws what the first that failed has thrown
   */
  async finish(): Promise<void> {
    await Promise.all(this.#underWay);
    this.#throwFailure();
  }

  #throwFailure(): void {
    if (this.#failures.length > 0) throw this.#failures[0];
  }
}
