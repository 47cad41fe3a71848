/**
 * The parts of citation-js that this folder uses, read from its source (version 0.7.22); it ships
 * no types of its own.
 */

declare module '@citation-js/core' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import statement would make this file a module, which cannot declare others
  type CslItem = import('./csl-item.ts').CslItem;

  interface Register {
    list(): string[];
    has(name: string): boolean;
  }

  /** citeproc's engine, as `@citation-js/plugin-csl` makes and keeps it: one a style and locale. */
  interface CiteprocEngine {
    updateItems(ids: string[]): string[];
    makeBibliography(): [unknown, string[]];
  }

  export type EngineMaker = (
    data: readonly CslItem[],
    style: string,
    locale: string,
    format: 'text' | 'html',
  ) => CiteprocEngine;

  interface PluginConfigs {
    '@bibtex': {
      constants: {
        /** Accent commands, without the backslash, to combining characters. */
        diacritics: Readonly<Record<string, string>>;
        /** Symbol commands, without the backslash, to characters. */
        commands: Readonly<Record<string, string>>;
        /** Greek letters. */
        mathCommands: Readonly<Record<string, string>>;
        /** By `^` and `_`: characters that have a superscript or subscript of their own. */
        mathScripts: Readonly<Record<'^' | '_', Readonly<Record<string, string>>>>;
        /** Macros that BibTeX's standard styles define. */
        defaultStrings: Readonly<Record<string, string>>;
      };
      types: {
        /** Entry types that are known, to CSL types. */
        biblatex: { source: Readonly<Record<string, string>> };
      };
    };
    '@csl': {
      engine: EngineMaker;
      templates: Register;
      locales: Register;
    };
  }

  export const plugins: {
    config: { get<Name extends keyof PluginConfigs>(name: Name): PluginConfigs[Name] };
  };
}

/** The package itself: core with every plugin loaded. */
declare module 'citation-js' {
  import type { plugins } from '@citation-js/core';

  const citation: { plugins: typeof plugins };
  export default citation;
}

declare module '@citation-js/plugin-bibtex';

declare module '@citation-js/plugin-bibtex/lib/mapping/index.js' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import statement would make this file a module, which cannot declare others
  type CslItem = import('./csl-item.ts').CslItem;

  interface MappedName {
    given?: string | undefined;
    family?: string | undefined;
    prefix?: string | undefined;
    suffix?: string | undefined;
  }
  interface MappedEntry {
    type: string;
    label: string;
    properties: Record<string, string | string[] | MappedName[]>;
  }

  /** BibLaTeX's and BibTeX's fields and types to CSL's; values are plain text, not TeX. */
  export function parse(entries: MappedEntry[]): CslItem[];
  /** CSL's fields and types to BibTeX's. */
  export function formatBibtex(items: readonly CslItem[]): MappedEntry[];
}
