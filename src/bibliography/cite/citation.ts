/** One work in a citation. */
export interface CitedItem {
  key: string;
  /** Text before and after it, without markup. */
  prefix?: string;
  locator?: string;
  /** CSL's name of what the locator counts: page, chapter, … */
  label?: string;
  suffix?: string;
  suppressAuthor?: boolean;
}

/** A place in a text where works are cited together. */
export interface Citation {
  items: readonly CitedItem[];
  /** `@key` in running text: the author stands outside of the brackets. */
  isInText: boolean;
}

/** An entry of the list of references. */
export interface Reference {
  key: string;
  html: string;
  /** The number or label in front, such as `[1]` or `1.`, when the style has one. */
  label?: string;
}
