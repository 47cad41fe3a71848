import type { ViteDevServer, WebSocketClient } from 'vite';
import { currentCompilation, setCodeListener } from '../compile/current.ts';
import {
  mendedLine,
  mistakesShown,
  newsOf,
  reportErrors,
  type MistakeShown,
} from '../compile/report.ts';
import type { ContentError } from '../site/content-error.ts';

/**
 * What the author of a site was told to mend: mistakes in what was compiled, and those in code of the
 * author's own, which show only when a page is made. Tells what is new and what is mended, in the
 * terminal and on the open pages.
 */
export class ToldMistakes {
  readonly #server: ViteDevServer;
  readonly #siteFolder: string;
  /** Undefined as long as nothing was compiled but at the start, when all was told. */
  #compiled: readonly ContentError[] | undefined;
  /** Mistakes in code, by the file whose page they spoil. */
  readonly #ofCode = new Map<string, readonly ContentError[]>();
  #telling = Promise.resolve();
  /**
   * Whether a change of the author's is not compiled yet. A page that is made meanwhile says nothing: its
   * code may be as it is now, and the site as it was. It is loaded again once all is compiled.
   */
  isUnsettled = false;

  /** @param siteFolder absolute path */
  constructor(server: ViteDevServer, siteFolder: string) {
    this.#server = server;
    this.#siteFolder = siteFolder;
    server.ws.on('octavo:page-loaded', (_data, page: WebSocketClient) => {
      void this.#shown().then((mistakes) => {
        page.send('octavo:mistakes', mistakes);
      });
    });
    setCodeListener((file, errors) => {
      this.noteCode(file, errors);
    });
  }

  /** @param errors what is wrong with the site now, its author's code left aside */
  noteCompiled(errors: readonly ContentError[]): Promise<void> {
    return this.#change((before) => {
      this.#compiled = errors;
      for (const file of filesWithErrors(errors)) this.#ofCode.delete(file);
      return newsOf(before, errors);
    });
  }

  /**
   * @param source absolute path of the file whose page was made, or another name for what the code is of
   * @param errors what is wrong with its code now
   */
  noteCode(source: string, errors: readonly ContentError[]): void {
    if (this.isUnsettled || (errors.length === 0 && !this.#ofCode.has(source))) return;
    void this.#change((before, compiled) => {
      const known = this.#ofCode.get(source);
      this.#ofCode.delete(source);
      // What follows from a mistake that is told already is not told.
      if (errors.length === 0 || filesWithErrors(compiled).has(source)) return [];
      this.#ofCode.set(source, errors);
      // A page may be made many times before it is mended.
      return JSON.stringify(known) === JSON.stringify(errors) ? [] : newsOf(before, errors);
    });
  }

  /**
   * Changes what is known, one change after the other: what is told would be out of order else.
   *
   * @param make is given all that was told, and that of it which was compiled; returns what is to be told
   */
  #change(
    make: (
      before: readonly ContentError[],
      compiled: readonly ContentError[],
    ) => readonly ContentError[],
  ): Promise<void> {
    const telling = this.#telling.then(async () => {
      const before = await this.#all();
      const news = make(before, await this.#compiledErrors());
      // The logger calls an error what is a warning, and keeps to itself what is neither.
      if (news.length > 0) console.error(await reportErrors(news));
      const mended = mendedLine(before, await this.#all());
      if (mended !== undefined) console.log(mended);
      this.#server.ws.send('octavo:mistakes', await this.#shown());
    });
    // What could not be told once must not keep the rest from being told.
    this.#telling = telling.catch(() => undefined);
    return telling;
  }

  async #compiledErrors(): Promise<readonly ContentError[]> {
    return this.#compiled ?? (await currentCompilation()).errors;
  }

  async #all(): Promise<ContentError[]> {
    return [...(await this.#compiledErrors()), ...[...this.#ofCode.values()].flat()];
  }

  async #shown(): Promise<MistakeShown[]> {
    return mistakesShown(await this.#all(), this.#siteFolder);
  }
}

function filesWithErrors(errors: readonly ContentError[]): Set<string> {
  return new Set(errors.filter(({ severity }) => severity === 'error').map(({ file }) => file));
}
