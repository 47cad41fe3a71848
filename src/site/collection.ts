import type { z } from 'astro/zod';
import type { ContentError } from './content-error.ts';
import type { Words } from './i18n/words.ts';
import type { EntryDate } from './schemas/date.ts';
import type { ItemFrontMatter } from './schemas/item.ts';
import type { IgnoredKeys } from './validate.ts';

/** What the front matter of an item, or of the page that lists items, says beyond the usual keys. */
export type Fields = Readonly<Record<string, unknown>>;

/** An item as far as one can know it from its file alone. */
export interface ReadItem {
  frontMatter: ItemFrontMatter;
  fields: Fields;
  date: EntryDate | undefined;
  body: string;
}

/** What is wrong with an item or a page, and the key that it is about. */
export interface FieldMistake {
  /** `invalid-value` of an item, `nothing-to-show` of a list, unless it says otherwise. */
  kind?: string;
  /** Of what an item says: an error unless it says otherwise. */
  severity?: ContentError['severity'];
  keys: readonly (string | number)[];
  message: string;
  fix: string;
}

/** What decides where an item stands in a list. */
export interface OrderedItem {
  /** Plain text. */
  title: string;
  date: EntryDate | undefined;
  fields: Fields;
}

/** An item as a program reads it: without HTML, with addresses in full. */
export interface PlainItem {
  /** The same for as long as its file keeps its name: `talks/2031-05-02-ice`. */
  id: string;
  title: string;
  /** One sentence; the beginning of its text when the author gave none; empty without either. */
  description: string;
  /** Address of its page, if it has one. */
  url: string | undefined;
  date: EntryDate | undefined;
  /** What its keys say; Markdown as plain text, without pictures. */
  fields: Fields;
}

/** A heading that a list puts above a part of its items. */
export interface GroupHeading {
  /** What it says. */
  title: string;
  /** What the items say, which is the same on the pages of all languages. */
  name: string;
}

/** What the headings of a list come from. */
export interface GroupedItem {
  fields: Fields;
  /** In which it is written. */
  language: string;
}

/** What a page lists, as a program reads it. */
export interface PlainList {
  /** Address of the file that is to be made. */
  url: string;
  /** Address of the page. */
  page: string;
  /** Host and path of the site, without scheme: `noether.github.io/repo`. */
  place: string;
  title: string;
  description: string;
  language: string;
  /** The newest first; at least one. */
  items: readonly PlainItem[];
}

/** A file beside the page that lists a collection, which says the same to programs: a calendar. */
export interface CollectionFile {
  /** Last part of its address: `talks.ics`. */
  name: string;
  /** Media type, as registered with IANA. */
  type: string;
  /** The word of the collection that a link to it says. */
  word: string;
  /** Makes it. */
  text: (list: PlainList) => Promise<string>;
}

/**
 * A kind of content of which there are many: talks, projects, people. Its files stand in a folder of
 * `content/` that has its name, and a page with `layout: <name>` lists them.
 */
export interface Collection {
  /** Folder in `content/`, layout of the page that lists it, and default address. */
  name: string;
  /** Its words in all languages; an author may say them another way. */
  words: Words;
  /** One of them, in messages: "a talk". */
  noun: string;
  /** What its layout draws: "talks, upcoming ones first". */
  draws: string;
  /** What other generators call that layout. */
  layoutAliases?: readonly string[];
  /** Keys of an item beside those that every text has. */
  itemKeys: z.ZodRawShape;
  /** Keys of the page that lists them beside those that every page has. */
  pageKeys?: z.ZodRawShape;
  /** Keys of other generators that change nothing here, with the reason. */
  ignored?: IgnoredKeys;
  needsTitle: boolean;
  /** Keys by which other generators say the same, and the own key of each: `date_end` for `end`. */
  otherNames?: Readonly<Record<string, string>>;
  /** Keys that say the title as well, where there is none: `name` of a person. */
  titleKeys?: readonly string[];
  /** Keys that say the description as well, where there is none. */
  descriptionKeys?: readonly string[];
  needsDate: boolean;
  /** Whether an item with a date to come is kept back until then. */
  waitsForDate: boolean;
  /** Whether an item has a page of its own. */
  hasPage: (item: ReadItem) => boolean;
  /** Decides which of two items is listed first, where that is not the newer one. */
  compare?: (left: OrderedItem, right: OrderedItem) => number;
  /** Files that say the same as the pages that list it. */
  files?: readonly CollectionFile[];
  /** The headings of a page that lists it, by which its parts can be linked to. */
  headings?: (
    page: Fields,
    items: readonly GroupedItem[],
    language: string,
  ) => readonly GroupHeading[];
  /** Finds what is wrong with an item though each of its keys is right. */
  mistakesOf?: (item: ReadItem) => readonly FieldMistake[];
  /** Finds what the keys of a page that lists it say of items which are not there. */
  listMistakes?: (page: Fields, items: readonly Fields[]) => readonly FieldMistake[];
  /** Finds why none of the pages that list it shows an item; undefined when one does. */
  notShown?: (item: Fields, pages: readonly Fields[]) => FieldMistake | undefined;
}
