import type { ViteDevServer } from 'vite';
import {
  currentCompilation,
  withCompilation,
  type Compilation,
  type CompiledSite,
} from '../compile/current.ts';
import { isPageRoute } from '../routes/route.ts';
import { pathIn } from '../routes/url.ts';

/** The site as it was when a page was last there. */
interface Before {
  site: CompiledSite;
  compilation: Promise<Compilation>;
  /** The file with the mistake. */
  file: string;
}

/**
 * Pages that a mistake has taken away: an unclosed quotation mark can cost a post its address. As long
 * as the mistake stands, the site as it was before answers for them.
 */
export class LostPages {
  /** By the addresses of the pages. */
  readonly #lost = new Map<string, Before>();

  /** Notes which pages a compilation lacks for its mistakes that the one before it had. */
  note(before: Compilation, { compiled, errors }: Compilation): void {
    const there = new Set<string>(compiled?.routes.map(({ path }) => path));
    const wrong = new Set(
      errors.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    );
    const site = before.compiled;
    if (site !== undefined) {
      const compilation = Promise.resolve(before);
      for (const { path, source } of site.routes.filter(isPageRoute)) {
        this.#lost.set(path, { site, compilation, file: source.file });
      }
    }
    for (const [path, { file }] of this.#lost) {
      if (there.has(path) || !wrong.has(file)) this.#lost.delete(path);
    }
  }

  /** Lets requests for these pages, and for the pictures on them, see the site as it was. */
  serve(server: ViteDevServer): void {
    server.middlewares.use((request, _response, next) => {
      if (this.#lost.size === 0) {
        next();
        return;
      }
      // Astro takes the base path from `url`.
      const [address = ''] = (request.originalUrl ?? '').split('?');
      void currentCompilation()
        .then(({ compiled }) => {
          const before = compiled && this.#siteWith(address, compiled);
          if (before === undefined) next();
          else withCompilation(before.compilation, next);
        })
        .catch(next);
    });
  }

  #siteWith(address: string, now: CompiledSite): Before | undefined {
    const sitePath = pathIn(now.settings.basePath, new URL(address, 'http://localhost'));
    if (sitePath === undefined) return undefined;
    const hasPicture = ({ media }: CompiledSite): boolean =>
      media.some((file) => file.sitePath === sitePath);
    if (hasPicture(now)) return undefined;
    return (
      this.#lost.get(sitePath) ?? [...this.#lost.values()].find(({ site }) => hasPicture(site))
    );
  }
}
