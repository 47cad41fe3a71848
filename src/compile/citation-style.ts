import fs from 'node:fs/promises';
import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import type { Site } from '../site/read-site.ts';
import {
  findStyle,
  nearestStyle,
  readStyle,
  type CitationStyle,
} from '../bibliography/csl/styles.ts';
import { digestOf, type TextCache } from './text-cache.ts';

/**
 * The citation style that site.yaml names: one that ships, or a `.csl` file in the site folder.
 *
 * @param engine identifies the engine and its libraries
 * @returns the default style together with the errors when there is no such style
 */
export async function siteStyle(
  site: Site,
  cache: TextCache,
  engine: string,
): Promise<{ style: CitationStyle; errors: ContentError[] }> {
  const name = site.settings.citation_style;
  const { style, errors } = name.endsWith('.csl')
    ? await fileStyle(name, site)
    : named(name, site, cache, engine);
  const usable = style ?? findStyle('apa');
  if (usable === undefined) throw new Error('The default citation style is missing.');
  return { style: usable, errors };
}

async function fileStyle(
  name: string,
  site: Site,
): Promise<{ style: CitationStyle | undefined; errors: ContentError[] }> {
  const relative = path.posix.normalize(name).replace(/^content\//, '');
  if (!site.contentFiles.has(relative)) {
    const message = `There is no file "${name}" in content/.`;
    const fix = didYouMean(
      relative,
      [...site.contentFiles].filter((file) => file.endsWith('.csl')),
      'Put the .csl file into content/, or name one of the styles that ship: apa, ieee.',
    );
    return { style: undefined, errors: [atSetting(site, 'missing-file', message, fix)] };
  }
  const file = path.join(site.contentFolder, relative);
  return readStyle(await fs.readFile(file, 'utf8'), file);
}

function named(
  name: string,
  site: Site,
  cache: TextCache,
  engine: string,
): { style: CitationStyle | undefined; errors: ContentError[] } {
  const style = shippedStyle(name, cache, engine);
  if (style !== undefined) return { style, errors: [] };
  const meant = site.contentFiles.has(`${name}.csl`) ? `${name}.csl` : nearestStyle(name);
  const fix =
    meant === undefined
      ? 'Use the name of a CSL style, such as apa, ieee, nature, or the name of a .csl file.'
      : `Did you mean "${meant}"?`;
  const message = `There is no citation style "${name}".`;
  return { style: undefined, errors: [atSetting(site, 'unknown-style', message, fix)] };
}

/** Finding a style means to read a list of thousands, and itself: who formats nothing needs neither. */
function shippedStyle(name: string, cache: TextCache, engine: string): CitationStyle | undefined {
  const about = cache.keep(digestOf('style', name, engine), () => {
    const style = findStyle(name);
    if (style === undefined) return null;
    const { id, title, kind, hasBibliography, locale, digest } = style;
    return { id, title, kind, hasBibliography, locale, digest };
  });
  if (about === null) return undefined;
  return {
    ...about,
    get source() {
      return findStyle(about.id)?.source ?? '';
    },
  };
}

function atSetting(site: Site, kind: string, message: string, fix: string): ContentError {
  const position = site.locateSetting(['citation_style']);
  return { severity: 'error', kind, file: site.configFile, position, message, fix };
}
