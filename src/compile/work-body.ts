import type { ContentError } from '../site/content-error.ts';
import type { CslItem } from '../bibliography/csl-item.ts';
import type { MarkedPiece } from '../bibliography/latex/marked-text.ts';
import type { Work, WorkCode } from '../bibliography/work.ts';
import { writtenLanguage } from '../bibliography/written-language.ts';
import { attributes } from './html.ts';
import { digestOf } from './text-cache.ts';
import type { TextWork } from './text-work.ts';

/** What is too long to be kept at hand for every work. */
export interface WorkBody {
  /** One item a paragraph. */
  abstractHtml: string[];
  /** Of the abstract (BCP 47), where its letters tell. */
  abstractLanguage: string | undefined;
  annotationHtml: string[];
  additionalInfoHtml: string[];
  codes: readonly WorkCode[];
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
  { cache, keyParts, site }: TextWork,
  line: LineTypesetter,
  errors: readonly ContentError[],
): Promise<string> {
  const { annotation, additionalInfo, codes = [], bibtex, csl } = work;
  const { abstract } = teller;
  const abstractLanguage = writtenLanguage(abstract ?? '', site.settings.languages);
  const source = { abstract, abstractLanguage, annotation, additionalInfo, codes, bibtex, csl };
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
    abstractLanguage,
    annotationHtml: paragraphs('annotation', annotation),
    additionalInfoHtml: markedParagraphs(additionalInfo ?? [], (text) =>
      line(work, 'additional_info', text),
    ),
    codes,
    bibtex,
    csl,
  };
  // A work with mistakes is kept under another name, so that the next build tells of them again.
  const ownKey = errors.length === before ? bodyKey : digestOf('broken work', bodyKey);
  await cache.set(ownKey, body);
  return ownKey;
}

function markedParagraphs(
  pieces: readonly MarkedPiece[],
  typeset: (text: string) => string,
): string[] {
  const paragraphs = [''];
  let open: string | undefined;
  const add = (html: string): void => {
    paragraphs.push(`${paragraphs.pop() ?? ''}${html}`);
  };
  const lead = (href: string | undefined): void => {
    if (href === open) return;
    if (open !== undefined) add('</a>');
    if (href !== undefined) add(`<a${attributes({ href })}>`);
    open = href;
  };
  for (const { text, href, isEmphasized } of pieces) {
    for (const [index, part] of text.split(/\n{2,}/).entries()) {
      if (index > 0) {
        lead(undefined);
        paragraphs.push('');
      }
      lead(href);
      const words = typeset(part);
      add(isEmphasized === true ? `<em>${words}</em>` : words);
    }
  }
  lead(undefined);
  return paragraphs.filter((paragraph) => paragraph.trim() !== '');
}
