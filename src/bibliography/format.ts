import { createRequire } from 'node:module';
import type { EngineMaker } from '@citation-js/core';
import type citationJs from 'citation-js';
import type { CslItem } from './csl-item.ts';
import { CITED_ID, protect, restore } from './format-protection.ts';

/** The styles that `@citation-js/plugin-csl` ships. */
export const REFERENCE_STYLES = ['apa', 'harvard1', 'vancouver'] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/** The locales that it ships; any other language gets the first. */
const LOCALES = ['en-US', 'de-DE', 'es-ES', 'fr-FR', 'nl-NL'] as const;

export interface FormatOptions {
  style?: ReferenceStyle;
  /** BCP 47, such as `de` or `de-AT`; the nearest locale there is gets used. */
  locale?: string;
  format?: 'text' | 'html';
}

/**
 * Formats one reference by a CSL style, as it would stand in a list of references.
 *
 * @returns plain text, or HTML without a block around it; math stays `$…$` in both
 */
export function formatReference(item: CslItem, options: FormatOptions = {}): string {
  const { style = 'apa', locale = 'en-US', format = 'text' } = options;
  const { item: safe, pieces } = protect(item);
  // plugin-csl keeps one engine a style and locale. An engine remembers the id of every item that it
  // ever saw and gets slower with each (10,000 references: 24 s); under one id it does not (9 s).
  const engine = loadEngine()([{ ...safe, id: CITED_ID }], style, nearestLocale(locale), format);
  engine.updateItems([CITED_ID]);
  const [, [entry = '']] = engine.makeBibliography();
  return restore(withoutFrame(entry), pieces, format);
}

let makeEngine: EngineMaker | undefined;

/**
 * citeproc and its styles are 3 MB of source: only who formats waits for them, and only once. They
 * come by `require`, for they are asked for late: where Astro reads its configuration through Vite,
 * a late `import()` finds that reader closed.
 */
function loadEngine(): EngineMaker {
  if (makeEngine === undefined) {
    const require = createRequire(import.meta.url);
    const { plugins } = require('citation-js') as typeof citationJs;
    makeEngine = plugins.config.get('@csl').engine;
  }
  return makeEngine;
}

/** Whether plugin-csl ships a style of this name. */
export function isReferenceStyle(name: string): name is ReferenceStyle {
  return (REFERENCE_STYLES as readonly string[]).includes(name);
}

function nearestLocale(language: string): string {
  const exact = LOCALES.find((locale) => locale.toLowerCase() === language.toLowerCase());
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return exact ?? LOCALES.find((locale) => locale.startsWith(primary)) ?? LOCALES[0];
}

/** Takes off citeproc's blocks and, in numbered styles, the number: there is only one reference. */
function withoutFrame(entry: string): string {
  return entry
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, '')
    .replace(/<\/?div[^>]*>/g, '')
    .trim()
    .replace(/^1\.\s+/, '');
}
