import fs from 'node:fs/promises';
import path from 'node:path';
import type { ContentError } from '../../site/content-error.ts';
import type { Site } from '../../site/read-site.ts';
import { findFile, missingFileFix } from '../find-file.ts';
import { iconNames } from './icon-names.ts';
import { emojiDrawing, isEmoji } from './emoji.ts';

/** What the icons of the site are made of. */
export interface SiteIcon {
  /** An SVG document, or a picture that sharp can read; empty when nothing can be made of it. */
  source: Uint8Array;
  isVector: boolean;
  /** Names of the icons that the author has in `public/`, which are served as they are. */
  ready: readonly string[];
}

/** Names under which browsers and authors look for an icon, the best kind first. */
const usualNames = ['favicon.svg', 'favicon.png', 'favicon.ico'] as const;

/** An icon that is the same on every machine holds no text. */
const TEXT = /<text\b[^>]*>([\s\S]*?)<\/text>/;

/**
 * Finds what the icons of the site are made of: what `favicon` names, else the author's icon in
 * `public/`, else the engine's.
 *
 * @param engineIcon absolute path of an SVG file
 */
export async function compileSiteIcon(
  site: Site,
  engineIcon: string,
): Promise<{ value: SiteIcon; errors: ContentError[] }> {
  const { settings, publicFolder, publicFiles, configFile } = site;
  const ready = [...iconNames, 'favicon.png'].filter((name) => publicFiles.has(name));
  const usual = usualNames.find((name) => publicFiles.has(name));
  const fallback = usual === undefined ? engineIcon : path.join(publicFolder, usual);
  const errors: ContentError[] = [];
  const complain = (problem: Problem): void => {
    const position = site.locateSetting(['favicon']);
    errors.push({ severity: 'error', file: configFile, position, ...problem });
  };
  const wanted = settings.favicon;
  if (wanted === undefined) return { value: await readIcon(fallback, ready), errors };
  if (usual !== undefined && findFile(wanted, configFile, site) !== fallback) {
    complain(twoIcons(usual));
  }
  if (isEmoji(wanted)) {
    const drawing = emojiDrawing(wanted);
    if (drawing === undefined) complain(unknownEmoji(wanted));
    const source = new TextEncoder().encode(drawing ?? '');
    return { value: { source, isVector: true, ready }, errors };
  }
  const file = findFile(wanted, configFile, site);
  if (file === undefined) {
    const fix = missingFileFix(wanted, configFile, site);
    complain({ kind: 'missing-image', message: `There is no image "${wanted}".`, fix });
  }
  return { value: await readIcon(file ?? fallback, ready), errors };
}

async function readIcon(file: string, ready: readonly string[]): Promise<SiteIcon> {
  const isVector = file.endsWith('.svg');
  // No library here reads Windows' format, in which there is no picture large enough anyway.
  if (file.endsWith('.ico')) return { source: new Uint8Array(), isVector, ready };
  const source = await fs.readFile(file);
  const written = isVector ? TEXT.exec(source.toString('utf8'))?.[1]?.trim() : undefined;
  // A widespread way to have an emoji as icon, which each machine draws with a font of its own.
  const drawing = written !== undefined && isEmoji(written) ? emojiDrawing(written) : undefined;
  return {
    source: drawing === undefined ? source : new TextEncoder().encode(drawing),
    isVector,
    ready,
  };
}

type Problem = Pick<ContentError, 'kind' | 'message' | 'fix'> & Partial<ContentError>;

function twoIcons(name: string): Problem {
  return {
    severity: 'warning',
    kind: 'two-icons',
    message: `There is also public/${name}, which browsers are shown as it is.`,
    fix: `Remove public/${name}, or this line.`,
  };
}

function unknownEmoji(emoji: string): Problem {
  return {
    kind: 'unknown-emoji',
    message: `There is no drawing of "${emoji}" to make an icon of.`,
    fix: 'Use one emoji, which is no flag of a country; or name a picture in content/images/.',
  };
}
