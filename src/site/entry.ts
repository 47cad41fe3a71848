import type { Fields } from './collection.ts';
import type { PageFrontMatter, PaperFrontMatter, PostFrontMatter } from './schemas/front-matter.ts';
import type { EntryDate } from './schemas/date.ts';
import type { ItemFrontMatter } from './schemas/item.ts';
import type { LocatedYaml } from './yaml.ts';

/** What the front matter of each kind of entry holds. */
export interface FrontMatterOf {
  page: PageFrontMatter;
  post: PostFrontMatter;
  /** What an author says about one work of the bibliography. */
  paper: PaperFrontMatter;
  /** One of a collection: a talk, a project, a person. */
  item: ItemFrontMatter;
}

export type EntryKind = keyof FrontMatterOf;

/** One content file, read and checked; its kind tells what its front matter holds. */
export type Entry<Kind extends EntryKind = EntryKind> = {
  [One in Kind]: EntryOf<One>;
}[Kind];

interface EntryOf<Kind extends EntryKind> {
  kind: Kind;
  /** Name of the collection that it is one of, or that it lists. */
  collection: Kind extends 'item' ? string : Kind extends 'page' ? string | undefined : undefined;
  /** Path in `content/` without language and ending: `pages/about`, `posts/2026-02-15-when`. */
  id: string;
  /** Absolute path. */
  file: string;
  /** Path in the site folder, with slashes, as messages name it: `content/pages/about.zh.md`. */
  name: string;
  /** From the suffix of the file name (`about.zh.md`), else the site's default. */
  language: string;
  /** Last part of its address. */
  slug: string;
  frontMatter: FrontMatterOf[Kind];
  /** What the keys of its collection say. */
  fields: Fields;
  /** Date of a post or item, from the front matter or the file name. */
  date: Kind extends 'post' ? EntryDate : Kind extends 'item' ? EntryDate | undefined : undefined;
  /** Whether it has a page of its own. */
  hasPage: boolean;
  /** Why it would not be published, if so. */
  hidden: 'draft' | 'scheduled' | undefined;
  body: string;
  bodyLine: number;
  /** Finds the place of a front-matter key. */
  locate: LocatedYaml['locate'];
}
