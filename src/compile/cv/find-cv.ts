import fs from 'node:fs/promises';
import path from 'node:path';
import type { ContentError } from '../../site/content-error.ts';
import type { Cv } from '../../site/data/cv/model.ts';
import { readCv } from '../../site/data/cv/read-cv.ts';
import { encodingMistakes } from '../../site/encoding.ts';
import type { Entry } from '../../site/entry.ts';
import { nearest } from '../../site/nearest.ts';
import type { Site } from '../../site/read-site.ts';

const ENDINGS = ['.yaml', '.yml', '.json'];

/** A file of `content/data/` that holds a CV. */
export interface FoundCv {
  /** Absolute path. */
  file: string;
  /** Language that it is written in. */
  language: string;
  cv: Cv;
}

/** Each file is read once, and its mistakes are told once, however many pages show it. */
const known = new WeakMap<Site, Map<string, Promise<Cv>>>();

/**
 * Finds and reads the CV of a page: in the page's language if there is one, `cv.zh.yaml`, else the
 * one without a language.
 */
export async function findCv(
  page: Entry<'page'>,
  site: Site,
): Promise<{ found: FoundCv | undefined; errors: ContentError[] }> {
  const written = page.frontMatter.cv?.data ?? 'cv';
  const ending = ENDINGS.find((one) => written.endsWith(one));
  const base = ending === undefined ? written : written.slice(0, -ending.length);
  const endings = ending === undefined ? ENDINGS : [ending];
  const named = (name: string) =>
    endings.map((one) => `data/${name}${one}`).filter((one) => site.contentFiles.has(one));
  const inLanguage = named(`${base}.${page.language}`);
  const files = inLanguage.length > 0 ? inLanguage : named(base);
  const [chosen, other] = files;
  if (chosen === undefined) return { found: undefined, errors: [missing(page, written, site)] };
  const errors: ContentError[] = other === undefined ? [] : [twofold(page, chosen, other)];
  const file = path.join(site.contentFolder, chosen);
  const cv = await readOnce(file, site, errors);
  const language = inLanguage.length > 0 ? page.language : site.settings.defaultLanguage;
  return { found: { file, language, cv }, errors };
}

/** @param errors gets the mistakes in the file, the first time */
async function readOnce(file: string, site: Site, errors: ContentError[]): Promise<Cv> {
  const ofSite = known.get(site) ?? new Map<string, Promise<Cv>>();
  known.set(site, ofSite);
  let reading = ofSite.get(file);
  if (reading === undefined) {
    reading = fs.readFile(file, 'utf8').then((text) => {
      const { cv, errors: found } = readCv(text, file);
      errors.push(...encodingMistakes(text, file), ...found);
      return cv;
    });
    ofSite.set(file, reading);
  }
  return reading;
}

function missing(page: Entry<'page'>, written: string, site: Site): ContentError {
  const isNamed = page.frontMatter.cv?.data !== undefined;
  const known = [...site.contentFiles].flatMap((file) =>
    file.startsWith('data/') ? [file.slice('data/'.length)] : [],
  );
  const meant = isNamed ? nearest(written, known) : undefined;
  const file = ENDINGS.some((one) => written.endsWith(one)) ? written : `${written}.yaml`;
  return {
    severity: 'error',
    kind: 'missing-file',
    file: page.file,
    position: page.locate(isNamed ? ['cv', 'data'] : ['layout']),
    message: `There is no file content/data/${file} with the CV of this page.`,
    fix:
      meant === undefined
        ? 'Put the CV there, in the format of RenderCV, JSON Resume or al-folio.'
        : `Did you mean "${meant}"?`,
  };
}

function twofold(page: Entry<'page'>, chosen: string, other: string): ContentError {
  return {
    severity: 'warning',
    kind: 'two-files',
    file: page.file,
    position: page.locate(['layout']),
    message: `There is content/${chosen} and content/${other}; only the first is shown.`,
    fix: 'Remove one of them, or name the one that you mean: "cv: { data: name.json }".',
  };
}
