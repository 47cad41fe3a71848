import type { Book, BookSeries, Periodical, PublicationIssue, PublicationVolume } from 'schema-dts';
import type { WorkRecord } from '../record.ts';
import { known } from './known.ts';
import { organizationNode, personNode } from './people.ts';

/**
 * What an article is in: the issue of the volume of the journal, as far as each is known.
 *
 * @see https://schema.org/PublicationIssue
 */
export function periodicalNode(
  record: WorkRecord,
): PublicationIssue | PublicationVolume | Periodical | undefined {
  const { container, volume, issue, issns } = record;
  if (container === undefined) return undefined;
  const periodical: Periodical = {
    '@type': 'Periodical',
    ...known({ name: container, issn: issns }),
  };
  const inVolume: PublicationVolume | Periodical =
    volume === undefined
      ? periodical
      : { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: periodical };
  if (issue === undefined) return inVolume;
  return { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume };
}

/** The book or the proceedings that a work is in. */
export function bookNode(record: WorkRecord, ownerId: string): Book | undefined {
  const { container, editors, isbns, publisher, edition } = record;
  if (container === undefined) return undefined;
  return {
    '@type': 'Book',
    ...known({
      name: container,
      editor: editors.map((editor) => personNode(editor, ownerId)),
      isbn: isbns,
      bookEdition: edition,
      publisher: publisher === undefined ? undefined : organizationNode({ name: publisher }),
      isPartOf: seriesNode(record),
    }),
  };
}

/** The series that a book is in. */
export function seriesNode({ series }: WorkRecord): BookSeries | undefined {
  return series === undefined ? undefined : { '@type': 'BookSeries', name: series };
}
