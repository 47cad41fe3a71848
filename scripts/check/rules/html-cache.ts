import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { version } from 'html-validate';
import { keptJson } from '../../../src/compile/kept-json.ts';
import type { Fault } from '../fault.ts';
import { htmlOptions } from '../html-options.ts';

/** What the validator said of a page, whatever its address. */
export type HtmlVerdict = readonly Omit<Fault, 'builtFile'>[];

/**
 * Verdicts on pages, kept in a file from one check to the next: validating takes most of the time of
 * a check, and most pages stay the same. A page that is gone is forgotten.
 */
export class HtmlCache {
  readonly #file: string;
  readonly #known: Readonly<Record<string, HtmlVerdict>>;
  readonly #used: Record<string, HtmlVerdict> = {};

  private constructor(file: string, known: Readonly<Record<string, HtmlVerdict>>) {
    this.#file = file;
    this.#known = known;
  }

  /** @param cacheFolder absolute path */
  static async open(cacheFolder: string): Promise<HtmlCache> {
    const file = path.join(cacheFolder, 'html-verdicts.json');
    const known = await keptJson(file);
    return new HtmlCache(file, (known ?? {}) as Record<string, HtmlVerdict>);
  }

  /** @returns the verdict that is known of a page, or else the one that is made now */
  verdict(html: string, validate: () => HtmlVerdict): HtmlVerdict {
    const key = createHash('sha256')
      .update(`${version} ${JSON.stringify(htmlOptions)}\n`)
      .update(html)
      .digest('base64url');
    return (this.#used[key] ??= this.#known[key] ?? validate());
  }

  async save(): Promise<void> {
    await fs.mkdir(path.dirname(this.#file), { recursive: true });
    const fresh = `${this.#file}.${process.pid}`;
    await fs.writeFile(fresh, JSON.stringify(this.#used));
    await fs.rename(fresh, this.#file);
  }
}
