import type { ContentError, SourcePosition } from '../site/content-error.ts';
import type { Texts } from '../site/i18n/texts.ts';
import type { Site } from '../site/read-site.ts';
import { findFile, missingFileFix } from './find-file.ts';
import type { MediaFile } from './media.ts';
import { publishedFile, type PublishedFile } from './published-file.ts';

/** What a text shows in the place of a request for something to see or to hear. */
export interface MediaHtml {
  html: string;
  files: readonly MediaFile[];
  errors: readonly ContentError[];
}

/** Where something is named. */
export interface NamingPlace {
  /** Absolute path of the file that names it. */
  file: string;
  position: SourcePosition;
}

/** Where media is named, and what is needed to show it there. */
export interface MediaPlace extends NamingPlace {
  language: string;
  texts: Texts;
  site: Site;
}

/** Whether an address is one of another host. */
export function isElsewhere(source: string): boolean {
  return /^(?:https?:)?\/\//i.test(source);
}

/** A mistake at the place where media is named. */
export function mistakeAt(
  place: NamingPlace,
  mistake: Pick<ContentError, 'severity' | 'kind' | 'message' | 'fix'>,
): ContentError {
  return { file: place.file, position: place.position, ...mistake };
}

/** A warning of media that lies on another host. */
export function mediaElsewhere(source: string, place: NamingPlace): ContentError {
  return mistakeAt(place, {
    severity: 'warning',
    kind: 'media-elsewhere',
    message: `"${source}" lies on another host, which the page will not ask for it.`,
    fix: 'Save a copy beside this file and name that, or link to it.',
  });
}

/** A file that a text shows, with its absolute path. */
export interface ShownFile extends PublishedFile {
  file: string;
}

/**
 * Publishes a file that a text shows, as it is.
 *
 * @returns the error when there is no such file
 */
export async function publishFile(
  name: string,
  place: MediaPlace,
): Promise<ShownFile | ContentError> {
  const file = findFile(name, place.file, place.site);
  if (file === undefined) return missingFile(name, place);
  return { file, ...(await publishedFile(file, place.site)) };
}

function missingFile(name: string, place: MediaPlace): ContentError {
  return mistakeAt(place, {
    severity: 'error',
    kind: 'missing-file',
    message: `There is no file "${name}".`,
    fix: missingFileFix(name, place.file, place.site),
  });
}
