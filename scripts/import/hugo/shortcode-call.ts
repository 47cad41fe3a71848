import type { WrittenShortcode } from './scan-shortcodes.ts';

/** What a text may ask of the site around it. */
export interface ShortcodeSite {
  /** How the text names a picture: beside it, or among those of the whole site. */
  pictureAt: (name: string) => string;
  /** The pictures of an album, or of the folder of the text. */
  album: (name: string | undefined) => readonly string[];
  /** The address of another text. */
  addressOf: (path: string) => string | undefined;
  /** What a table holds, whose file lies beside the text or among those of the whole site. */
  dataAt: (name: string) => string | undefined;
  /** The body of another text. */
  textAt: (path: string) => string | undefined;
  /** A list of the texts in the folder of the text. */
  children: () => string;
  /** The name of a person by that of the folder. */
  personNamed: (name: string) => string;
}

/** A shortcode of a text, with what it may ask. */
export interface ShortcodeCall extends WrittenShortcode {
  site: ShortcodeSite;
  /** Does the shortcodes of another text. */
  convert: (text: string, site: ShortcodeSite) => string;
}

/** What stands for a shortcode. */
export type ShortcodeHandler = (call: ShortcodeCall) => string;
