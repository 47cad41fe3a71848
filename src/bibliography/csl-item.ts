/**
 * A work in CSL-JSON, the data format of the Citation Style Language (version 1.0.2), limited to
 * what we write and read by name; further variables may be there.
 *
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  editor?: CslName[];
  issued?: CslDate;
  abstract?: string;
  genre?: string;
  language?: string;
  status?: string;
  note?: string;
  number?: string;
  page?: string;
  publisher?: string;
  volume?: string;
  issue?: string;
  'container-title'?: string;
  DOI?: string;
  URL?: string;
  /** CSL leaves this to its users. */
  custom?: {
    /** The list of authors, or of editors, goes on. */
    othersOmitted?: boolean;
    otherEditorsOmitted?: boolean;
    /** What of the title is set in italics, in its order. */
    emphasis?: string[];
    /** The same for citeproc: variables whose lists of names go on. */
    omitted?: string[];
    [key: string]: unknown;
  };
  [variable: string]: unknown;
}

/** @see https://docs.citationstyles.org/en/stable/specification.html#names */
export interface CslName {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  literal?: string;
}

/** @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json */
export interface CslDate {
  /** One date, or the first and the last day of a range: year, month (1–12), day. */
  'date-parts'?: number[][];
  /** About then, or likely then. */
  circa?: boolean;
  literal?: string;
}
