/** One work in a citation. */
export interface CitedItem {
  /** Key of the work in its `.bib` file. */
  key: string;
  /** Plain text before it, such as `see`; math keeps its dollars, here and in the suffix. */
  prefix?: string;
  /** Place in the work, such as `33-35, 38`. */
  locator?: string;
  /** CSL's name of what the locator counts, such as `page`; there is none without a locator. */
  label?: string;
  /** Plain text after it, with its comma if it has one: `, and elsewhere`. */
  suffix?: string;
  /** Whether the text around has named the author already. */
  suppressAuthor?: boolean;
}

/** A place in a text where works are cited together. */
export interface Citation {
  items: readonly CitedItem[];
  /** `@key` in running text: the author stands outside of the brackets. */
  isInText: boolean;
  /** The note that it stands in, when the style cites in notes. */
  note?: CitingNote;
  /** Whether it only names the authors, in a sentence whose note says the rest. */
  isAuthorOnly?: boolean;
}

/** A footnote with a citation. */
export interface CitingNote {
  /** As readers see it, from 1. */
  number: number;
  /** What its author wrote behind the citation; a full stop there is the citation's to write. */
  followedBy: 'nothing' | 'stop' | 'words';
}

/** An entry of the list of references. */
export interface Reference {
  key: string;
  html: string;
  /** The number or label in front, such as `[1]` or `1.`, when the style has one. */
  label?: string;
}
