import { expect, it } from 'vitest';
import { citationReference } from '../../src/bibliography/citation-reference.ts';

const issued = { 'date-parts': [[1987, 5]] };

it.each([
  [
    {
      type: 'article-journal',
      title: 'The edge of a drop; a note',
      author: [{ family: 'Meer', given: 'Joost', 'non-dropping-particle': 'van der' }],
      'container-title': 'Annals of Drops',
      volume: '1',
      page: '1–12',
      DOI: '10.5555/drops.1',
      issued,
    },
    'citation_title=The edge of a drop a note; citation_author=Joost van der Meer; citation_publication_date=1987; citation_journal_title=Annals of Drops; citation_volume=1; citation_firstpage=1; citation_lastpage=12; citation_doi=10.5555/drops.1',
  ],
  [
    {
      type: 'thesis',
      title: 'Slack',
      author: [{ literal: 'Sukarno' }],
      publisher: 'Shore',
      issued,
    },
    'citation_title=Slack; citation_author=Sukarno; citation_publication_date=1987; citation_dissertation_institution=Shore',
  ],
  [
    { type: 'chapter', title: 'Foam', 'container-title': 'Handbook', publisher: 'Quay' },
    'citation_title=Foam; citation_inbook_title=Handbook; citation_publisher=Quay',
  ],
])('a reference of %j', (item, written) => {
  expect(citationReference({ id: 'a', ...item })).toBe(written);
});
