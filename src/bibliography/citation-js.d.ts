/**
 * The parts of citation-js and citeproc that this folder uses, read from their source (versions
 * 0.7.22 and 2.4.63); they ship no types of their own.
 */

declare module '@citation-js/core' {
  import type { CiteprocEngine } from 'citeproc';

  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import of a file would make this file a module, which cannot declare others
  type CslItem = import('./csl-item.ts').CslItem;

  interface Register {
    list(): string[];
    has(name: string): boolean;
    add(name: string, source: string): void;
  }

  /** Makes citeproc's engine of a style and locale, or gives the one that it made before. */
  export type EngineMaker = (
    data: readonly CslItem[],
    style: string,
    locale: string,
    format: string,
  ) => CiteprocEngine;

  interface PluginConfigs {
    '@csl': {
      engine: EngineMaker;
      templates: Register;
      locales: Register;
    };
  }

  /** A record of RIS: values, or lists of them, by tag. */
  export type RisRecord = Record<string, string | number | (string | number)[]>;

  export const plugins: {
    config: { get<Name extends keyof PluginConfigs>(name: Name): PluginConfigs[Name] };
    output: {
      format(name: 'ris', items: readonly CslItem[], options: { format: 'object' }): RisRecord[];
    };
    input: {
      /** Reads text of any format that a loaded plugin knows. */
      chain(text: string, options?: { generateGraph?: boolean }): CslItem[];
    };
  };
}

/** The package itself: core with every plugin loaded. */
declare module 'citation-js' {
  import type { plugins } from '@citation-js/core';

  const citation: { plugins: typeof plugins };
  export default citation;
}

declare module '@citation-js/plugin-ris';

declare module '@citation-js/plugin-bibtex/lib/input/constants.js' {
  /** Accent commands, without the backslash, to combining characters. */
  export const diacritics: Readonly<Record<string, string>>;
  /** Symbol commands, without the backslash, to characters. */
  export const commands: Readonly<Record<string, string>>;
  /** Greek letters. */
  export const mathCommands: Readonly<Record<string, string>>;
  /** By `^` and `_`: characters that have a superscript or subscript of their own. */
  export const mathScripts: Readonly<Record<'^' | '_', Readonly<Record<string, string>>>>;
  /** Macros that BibTeX's standard styles define. */
  export const defaultStrings: Readonly<Record<string, string>>;
  /** Every field of BibTeX and biblatex, with the type of its value. */
  export const fieldTypes: Readonly<Record<string, unknown>>;
}

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
