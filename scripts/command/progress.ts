/** Milliseconds between two updates of a line. */
const PACE = 100;

/** Says on the terminal what is under way; in a log, a line for each step. */
export class Progress {
  #label = '';
  #last = 0;
  #isOpen = false;

  /** Begins a step, and ends the one before. */
  begin(label: string): void {
    this.end();
    this.#label = label;
    this.#isOpen = true;
    if (process.stdout.isTTY) this.#write(`${label} …`);
    else console.log(`${label} …`);
  }

  /** Says how far the step is. */
  count(done: number, total: number): void {
    const now = performance.now();
    if (!process.stdout.isTTY || (now - this.#last < PACE && done < total)) return;
    this.#last = now;
    this.#write(`${this.#label} … ${done} of ${total}`);
  }

  end(): void {
    if (this.#isOpen && process.stdout.isTTY) process.stdout.write('\n');
    this.#isOpen = false;
  }

  #write(line: string): void {
    process.stdout.write(`\r\u001B[2K${line}`);
  }
}
