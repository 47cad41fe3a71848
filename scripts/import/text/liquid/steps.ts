import type { Context } from 'liquidjs';

/** What one construct may do, and all of a text: a text is no program. */
const MOST_AT_ONCE = 100_000;
const MOST_IN_ALL = 500_000;
/** Steps of a construct as authors write them, which do not count: a long text is no slow one. */
const FEW = 1000;

/** Counts what is evaluated. A clock would stop the same text on one day and not on another. */
export class Steps {
  #atOnce = 0;
  #inAll = 0;

  /** @param scope in which all is evaluated */
  constructor(scope: Context) {
    scope.renderLimit.check = () => {
      this.#atOnce += 1;
      this.#inAll += 1;
      if (this.#atOnce > MOST_AT_ONCE || this.#inAll > MOST_IN_ALL) {
        throw new Error('it takes too many steps');
      }
    };
  }

  /** The next construct begins. */
  next(): void {
    this.#inAll -= Math.min(this.#atOnce, FEW);
    this.#atOnce = 0;
  }
}
