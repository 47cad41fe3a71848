import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';
import { currentCompilation, type CompiledSite } from '../compile/current.ts';
import { accentOnDark } from '../site/contrast.ts';

/** Names by which pages import them. */
export const moduleNames = ['virtual:octavo/mdx', 'virtual:octavo/theme.css'] as const;

/**
 * Modules made of the site folder.
 *
 * - `virtual:octavo/mdx`: a map from each `.mdx` file to a function that imports it, and the components of
 *   `content/components/` by their names.
 * - `virtual:octavo/theme.css`: the accent of site.yaml and the author's `content/theme.css`.
 */
export function siteModules(): Plugin {
  return {
    name: 'octavo:site-modules',
    resolveId: {
      filter: { id: /^virtual:octavo\// },
      handler: (id) => ((moduleNames as readonly string[]).includes(id) ? `\0${id}` : undefined),
    },
    load: {
      filter: { id: /^\0virtual:octavo\// },
      handler: async (id) => {
        const { compiled } = await currentCompilation();
        if (compiled === undefined) return undefined;
        return id.endsWith('.css') ? themeStyles(compiled) : mdxModule(compiled);
      },
    },
  };
}

function mdxModule({ mdxFiles, components }: CompiledSite): string {
  const imports = Object.entries(components).map(
    ([name, file]) => `import ${name} from ${JSON.stringify(file)};`,
  );
  const rows = mdxFiles.map((file) => {
    const name = JSON.stringify(file);
    return `  ${name}: () => import(${name}),`;
  });
  return [
    ...imports,
    'export const mdxModules = {',
    ...rows,
    '};',
    `export const ownComponents = { ${Object.keys(components).join(', ')} };`,
    '',
  ].join('\n');
}

function themeStyles({ settings, themeFile }: CompiledSite): string {
  const { accent } = settings;
  const tokens =
    accent === undefined
      ? ''
      : `:root { --accent-light: ${accent}; --accent-dark: ${accentOnDark(accent)}; }\n`;
  // Vite may ask before the site is compiled again without a file that was deleted.
  const own =
    themeFile === undefined || !existsSync(themeFile)
      ? ''
      : `@import ${JSON.stringify(themeFile)};\n`;
  return `${own}${tokens}`;
}

/**
 * Lets components of a site folder have styles wherever on the disk it is. Astro takes the name of
 * such a style for one inside the engine's folder when the two have no folder in common (7.3.4,
 * `normalizeFilename`), and then cannot find it; a name that begins with `/@fs` it takes as it is.
 */
export function siteStyles(engineFolder: string, siteFolder: string): Plugin {
  const top = engineFolder.split('/')[1] ?? '';
  return {
    name: 'octavo:site-styles',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\/.*\.astro\?astro&type=/ },
      handler: (id) => {
        // A browser asks for it with `/@fs` while the author writes; `/src/…` is the engine's then.
        const file = id.replace(/^\/@fs(?=\/)/, '');
        const isApart = file.startsWith(`${siteFolder}/`) && !file.startsWith(`/${top}/`);
        return isApart ? `/@fs${file}` : undefined;
      },
    },
  };
}
