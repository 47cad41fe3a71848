import { expect, it } from 'vitest';
import type { CvPosition } from '../../src/site/data/cv/model.ts';
import { alumniOf } from '../../src/metadata/alumni.ts';

function position(organization: string | undefined, address?: string): CvPosition<string> {
  return {
    kind: 'position',
    dates: undefined,
    title: 'PhD',
    address: undefined,
    organization,
    organizationAddress: address,
    place: undefined,
    people: [],
    score: undefined,
    summary: undefined,
    highlights: [],
    keywords: [],
    links: [],
  };
}

const education = (entries: CvPosition<string>[]) => ({
  sections: [
    {
      id: 'work',
      known: undefined,
      title: 'Work',
      content: { from: 'file' as const, entries: [position('Mill')] },
    },
    {
      id: 'education',
      known: 'education' as const,
      title: 'Education',
      content: { from: 'file' as const, entries },
    },
  ],
});

it('where someone has studied is each place of their education, once', () => {
  const entries = [
    position('<i>Bell</i> &amp; Sons College', 'https://bell.example/'),
    position(undefined),
    position('Shore'),
    position('Bell & Sons College'),
  ];
  expect(alumniOf(education(entries))).toEqual([
    { name: 'Bell & Sons College', url: 'https://bell.example/' },
    { name: 'Shore', url: undefined },
  ]);
});

it.each([
  ['Bell &#x26; Sons &#39;99', "Bell & Sons '99"],
  // What the author wrote about HTML is no HTML.
  ['The &amp;lt;i&amp;gt; and &amp;#38; School', 'The &lt;i&gt; and &#38; School'],
  ['&amp;#9999999999; Mill', '&#9999999999; Mill'],
  ['&#9999999999; Mill', '&#9999999999; Mill'],
])('%s is the name %s', (organization, name) => {
  expect(alumniOf(education([position(organization)]))).toEqual([{ name, url: undefined }]);
});

it('nobody without a CV is said to have studied anywhere', () => {
  expect(alumniOf(undefined)).toEqual([]);
});
