import type { ContentError } from '../site/content-error.ts';
import type { CslItem } from '../bibliography/csl-item.ts';
import type { Work } from '../bibliography/work.ts';
import { digestOf } from './text-cache.ts';
import type { TextWork } from './text-work.ts';

/** What is too long to be kept at hand for every work. */
export interface WorkBody {
  /** One item a paragraph. */
  abstractHtml: string[];
  annotationHtml: string[];
  additionalInfoHtml: string[];
  bibtex: string;
  csl: CslItem;
}

/** Typesets a line of a work's field, and keeps what is wrong with it. */
export type LineTypesetter = (source: Work, field: string, text: string) => string;

/**
 * Puts what is long into the cache, unless it is there.
 *
 * @param teller the version of the work that has the abstract
 */
export async function compileBody(
  work: Work,
  teller: Work,
  { cache, keyParts }: TextWork,
  line: LineTypesetter,
  errors: readonly ContentError[],
): Promise<string> {
  const { annotation, additionalInfo, bibtex, csl } = work;
  const { abstract } = teller;
  const source = { abstract, annotation, additionalInfo, bibtex, csl };
  const bodyKey = digestOf('work', JSON.stringify(source), ...keyParts);
  if (cache.use(bodyKey)) return bodyKey;
  const paragraphs = (field: string, text = '', from = work): string[] =>
    text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => line(from, field, paragraph));
  const before = errors.length;
  const body: WorkBody = {
    abstractHtml: paragraphs('abstract', abstract, teller),
    annotationHtml: paragraphs('annotation', annotation),
    additionalInfoHtml: paragraphs('additional_info', additionalInfo),
    bibtex,
    csl,
  };
  // A work with mistakes is kept under another name, so that the next build tells of them again.
  const ownKey = errors.length === before ? bodyKey : digestOf('broken work', bodyKey);
  await cache.set(ownKey, body);
  return ownKey;
}
