import { z } from 'astro/zod';
import { START_OF_FILE, type ContentError } from '../../content-error.ts';
import { readYaml } from '../../yaml.ts';
import { alFolioSchema, isAlFolio, readAlFolio } from './al-folio.ts';
import { isJsonResume, jsonResumeSchema, readJsonResume } from './json-resume.ts';
import type { CvSource } from './mapping.ts';
import type { Cv } from './model.ts';
import { emptyCv, isRenderCv, readRenderCv, renderCvSchema } from './rendercv.ts';

const formats = [
  { is: isRenderCv, read: readRenderCv },
  { is: isAlFolio, read: readAlFolio },
  { is: isJsonResume, read: readJsonResume },
];

/** `content/data/cv.yaml` in any format, for editors; a build says more exactly what is wrong. */
export const cvFileSchema = z.union([renderCvSchema, jsonResumeSchema, alFolioSchema]);

/**
 * Reads a CV in any of the formats that are known; which one it is, its shape says.
 *
 * @param text YAML or JSON
 * @param file absolute path, for messages
 */
export function readCv(text: string, file: string): { cv: Cv; errors: ContentError[] } {
  const yaml = readYaml(text, file);
  if (yaml.errors.length > 0) return { cv: emptyCv(), errors: yaml.errors };
  const source: CvSource = { file, yaml, errors: [...yaml.warnings] };
  const format = formats.find(({ is }) => is(yaml.value));
  if (format === undefined) return { cv: emptyCv(), errors: [unknownFormat(file)] };
  return { cv: format.read(source), errors: source.errors };
}

function unknownFormat(file: string): ContentError {
  return {
    severity: 'error',
    kind: 'unknown-cv-format',
    file,
    position: START_OF_FILE,
    message: 'This file is not a CV in a format that is known.',
    fix: 'Begin with "cv:" and its sections (RenderCV), "basics:" (JSON Resume), or "- title:" (al-folio).',
  };
}
