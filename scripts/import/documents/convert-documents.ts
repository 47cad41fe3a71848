import type { ConvertedDocuments, DocumentsJob } from '../types.ts';

/**
 * Turns the pages, posts and items of a source site into those of a site folder.
 *
 * @returns the files that they become, with the assets that they refer to, and where each old address
 *   leads. What became of each document is told to `job.note`
 */
export function convertDocuments(job: DocumentsJob): Promise<ConvertedDocuments> {
  for (const { path } of job.site.documents) {
    job.note({
      level: 'dropped',
      file: path,
      line: undefined,
      message: 'The document was left out.',
    });
  }
  return Promise.resolve({ files: [], bibliographies: [], addresses: [] });
}
