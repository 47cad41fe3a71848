import { isPreprint } from './preprint.ts';
import type { Work } from './work.ts';

/** What a work is, as a reader would sort it; the order is that of lists grouped by it. */
export const WORK_KINDS = [
  'journal',
  'conference',
  'preprint',
  'book',
  'chapter',
  'thesis',
  'report',
  'software',
  'dataset',
  'other',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** CSL's types (version 1.0.2) in fewer kinds. */
const KINDS: Readonly<Record<string, WorkKind>> = {
  'article-journal': 'journal',
  'article-magazine': 'journal',
  review: 'journal',
  'paper-conference': 'conference',
  article: 'preprint',
  book: 'book',
  chapter: 'chapter',
  entry: 'chapter',
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
  thesis: 'thesis',
  report: 'report',
  software: 'software',
  dataset: 'dataset',
};

/**
 * A `@misc` that is on arXiv is a preprint, whatever CSL calls it, and so is an `@article` in the
 * “SSRN Electronic Journal”.
 */
export function workKind(work: Work): WorkKind {
  const { csl, arxiv, primaryClass } = work;
  const kind = KINDS[csl.type];
  if (kind === 'journal' && isPreprint(work)) return 'preprint';
  if (kind !== undefined) return kind;
  return arxiv !== undefined || primaryClass !== undefined ? 'preprint' : 'other';
}
