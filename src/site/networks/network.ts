/** A place where people have a page, and how to make its address of what they are called there. */
export interface Network {
  /** Its own name. */
  label: string;
  /** Its name in languages that have one of their own: `{ zh: '微博' }`. */
  names?: Readonly<Record<string, string>>;
  /** Address of a page; `{}` stands for the handle. */
  address: string;
  /** Handles of another form, and the address of their pages. The first that fits is taken. */
  others?: readonly (readonly [handle: RegExp, address: string])[];
  /** What a handle looks like, without the `@` that it may begin with. */
  handle: RegExp;
  /** A handle, to show in messages. */
  example: string;
  /** Other hosts of the same pages; `.*` at the end stands for any country. */
  mirrors?: readonly string[];
  /** Hosts of its other pages, with all that is under them. */
  hosts?: readonly string[];
  /** Characters that may stand in a handle and mean nothing. */
  fillers?: RegExp;
  /** What stands for a space in an address. */
  space?: string;
  /** It is at home on many hosts. */
  isAnywhere?: boolean;
  /** Name of its icon in the icon packages; a network without one shows its name. */
  icon?: string;
  /** Its other keys, as al-folio and academicpages write them. */
  aliases?: readonly string[];
}

/** Letters, digits, dots, hyphens and underscores, of which most places make handles. */
export const word = /^[\w.-]+$/;

/** A handle that is a number. */
export const digits = /^\d+$/;
/** An ORCID iD, which some places take for a handle. */
export const orcidForm = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/;
