import path from 'node:path';
import type { Plugin } from 'vite';

const NAME = '\0octavo:plain-imports';

/**
 * Has our scripts fetch others with nothing but `import()`. Vite puts a helper around it, larger than
 * most of our scripts, which sees to style sheets and to scripts that the fetched one imports; ours
 * have neither. The scripts of an author's own components keep it.
 */
export function plainImports(engineFolder: string): Plugin {
  const clientFolder = path.join(engineFolder, 'src', 'client', path.sep);
  return {
    name: 'octavo:plain-imports',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: /vite\/preload-helper/ },
      handler: (_id, importer) =>
        importer?.startsWith(clientFolder) === true
          ? // Each has its own, which goes into its file; one for all would be one more request.
            `${NAME}?${path.basename(importer)}`
          : undefined,
    },
    load: {
      filter: { id: /octavo:plain-imports/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
