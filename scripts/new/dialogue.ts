import readline from 'node:readline/promises';
import { UsageError } from '../command/arguments.ts';
import { Refusal } from '../command/refusal.ts';

/** Asks on a terminal for what was not said on the command line. */
export class Dialogue {
  readonly #lines: readline.Interface;
  readonly #output: NodeJS.WritableStream;
  readonly #end: Promise<never>;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#lines = readline.createInterface({ input, output });
    this.#output = output;
    // Ctrl+D and Ctrl+C: a question would wait for ever.
    this.#end = new Promise((_resolve, reject) => {
      this.#lines.once('close', () => {
        reject(new Refusal('\nNothing was made.'));
      });
    });
    this.#end.catch(() => undefined);
  }

  /**
   * Asks until the answer makes sense.
   *
   * @param read turns the answer into a value, or throws a UsageError that says what is wrong with it
   * @throws {Refusal} when the terminal is closed
   */
  async ask<Value>(question: string, read: (answer: string) => Value): Promise<Value> {
    for (;;) {
      const answer = await Promise.race([this.#lines.question(`${question} `), this.#end]);
      try {
        return read(answer);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        this.#output.write(`${error.message}\n`);
      }
    }
  }

  /** Asks a question of yes or no; no answer means no. */
  confirm(question: string): Promise<boolean> {
    return this.ask(`${question} [y/N]`, (answer) => /^\s*y(es)?\s*$/i.test(answer));
  }

  close(): void {
    this.#lines.close();
  }
}
