import type {
  NewsFrontMatter,
  PageFrontMatter,
  PaperFrontMatter,
  PostFrontMatter,
} from './schemas/front-matter.ts';
import type { EntryDate } from './schemas/date.ts';
import type { LocatedYaml } from './yaml.ts';

/** What the front matter of each kind of entry holds. */
export interface FrontMatterOf {
  page: PageFrontMatter;
  post: PostFrontMatter;
  news: NewsFrontMatter;
  /** What an author says about one work of the bibliography. */
  paper: PaperFrontMatter;
}

export type EntryKind = keyof FrontMatterOf;

/** One content file, read and checked. */
export interface Entry<Kind extends EntryKind = EntryKind> {
  kind: Kind;
  /** Path in `content/` without language and ending: `pages/about`, `posts/2026-02-15-when`. */
  id: string;
  /** Absolute path. */
  file: string;
  /** From the suffix of the file name (`about.zh.md`), else the site's default. */
  language: string;
  /** Last part of its address. */
  slug: string;
  frontMatter: FrontMatterOf[Kind];
  /** Date of a post or news item, from the front matter or the file name. */
  date: Kind extends 'page' | 'paper' ? undefined : EntryDate;
  /** Why it would not be published, if so. */
  hidden: 'draft' | 'scheduled' | undefined;
  body: string;
  bodyLine: number;
  /** Finds the place of a front-matter key. */
  locate: LocatedYaml['locate'];
}
