import type { Work } from './work.ts';

const SERVERS =
  /^(?:available at )?(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|eartharxiv|engrxiv|ssrn|techrxiv|osf preprints|preprints(?:\.org)?|research square|authorea|hal|zenodo)\b/i;

/** Whether a work is known only from a server of preprints, or not published yet. */
export function isPreprint(
  work: Pick<Work, 'entryType' | 'venue' | 'arxiv' | 'doi' | 'dateText' | 'csl'>,
): boolean {
  const { containerTitle, publisher, howpublished, institution } = work.venue;
  if (work.entryType === 'unpublished' || work.csl.genre === 'Preprint') return true;
  if (containerTitle !== undefined) return SERVERS.test(containerTitle);
  if (!['misc', 'online', 'article', 'techreport', 'report'].includes(work.entryType)) return false;
  const server = [publisher, howpublished, institution].some(
    (text) => text !== undefined && SERVERS.test(text),
  );
  return server || (work.entryType === 'misc' && work.arxiv !== undefined);
}
