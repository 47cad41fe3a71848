/**
 * A curriculum vitae as its page shows it, whatever format it is written in.
 *
 * Its texts are of one type: as read they know their place in the file, so that mistakes in them can
 * be pointed at; on the way to the page they become HTML. `mapCv` is that way.
 */

import type { SourcePosition } from '../../content-error.ts';

/** A text with inline Markdown, or an address, and where the file says it. */
export interface CvText {
  text: string;
  position: SourcePosition;
}

/** A CV in the one form into which all formats are read. */
export interface Cv<Text = CvText> {
  person: CvPerson<Text>;
  sections: CvSection<Text>[];
}

/** Whose it is, and how to reach them. */
export interface CvPerson<Text = CvText> {
  name: string | undefined;
  headline: Text | undefined;
  /** Where they are, from the house to the region. */
  location: string | undefined;
  /** ISO 3166-1 alpha-2, when the country is not in `location`. */
  countryCode: string | undefined;
  emails: string[];
  phones: string[];
  /** Their own pages, and other ways to reach them. */
  links: CvLink<Text>[];
  profiles: CvProfile<Text>[];
}

/** A link; without a label its address is shown. */
export interface CvLink<Text = CvText> {
  label: string | undefined;
  address: Text | undefined;
}

/** A page in a network. */
export interface CvProfile<Text = CvText> {
  network: string;
  username: string | undefined;
  address: Text | undefined;
}

/** A part of a CV under a heading. */
export interface CvSection<Text = CvText> {
  /** By which front matter names it: the title in lower case. */
  name: string;
  /** Title as it is shown where the interface has no word for it. */
  title: string;
  position: SourcePosition;
  entries: CvEntry<Text>[];
}

export type CvEntry<Text = CvText> =
  CvPosition<Text> | CvFact<Text> | CvListItem<Text> | CvParagraph<Text>;

/** What someone did or got, and when: a degree, an employment, an award, a paper. */
export interface CvPosition<Text = CvText> {
  kind: 'position';
  dates: CvDates | undefined;
  title: Text | undefined;
  address: Text | undefined;
  /** University, employer, journal, who gave the award. */
  organization: Text | undefined;
  organizationAddress: Text | undefined;
  place: Text | undefined;
  /** Authors of a paper. */
  people: Text[];
  score: string | undefined;
  summary: Text | undefined;
  highlights: CvItem<Text>[];
  keywords: string[];
  links: CvLink<Text>[];
}

/** A name and what belongs to it, on one line. */
export interface CvFact<Text = CvText> {
  kind: 'fact';
  label: Text;
  details: Text | undefined;
  links: CvLink<Text>[];
}

/** One of a list of points. */
export interface CvListItem<Text = CvText> {
  kind: 'item';
  /** What stands before it; numbers can count up or down. */
  marker: 'bullet' | 'number' | 'reversed-number';
  item: CvItem<Text>;
}

/** Running text, such as a summary. */
export interface CvParagraph<Text = CvText> {
  kind: 'paragraph';
  text: Text;
}

/** A point of a list, with points below it. */
export interface CvItem<Text = CvText> {
  text: Text;
  items: CvItem<Text>[];
}

/** A date is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface CvDates {
  start: string | undefined;
  /** `present` while it goes on; undefined for a single date. */
  end: string | undefined;
  /** What the author says instead, in words: `Fall 2023`. */
  text: string | undefined;
}

/** A position of which only some things are known. */
export function position<Text>(known: Partial<Omit<CvPosition<Text>, 'kind'>>): CvPosition<Text> {
  return {
    kind: 'position',
    dates: undefined,
    title: undefined,
    address: undefined,
    organization: undefined,
    organizationAddress: undefined,
    place: undefined,
    people: [],
    score: undefined,
    summary: undefined,
    highlights: [],
    keywords: [],
    links: [],
    ...known,
  };
}
