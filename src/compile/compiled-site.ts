import type { ContentError } from '../site/content-error.ts';
import type { Metrics } from '../site/data/metrics.ts';
import type { SiteOptions } from '../site/options.ts';
import type { Site } from '../site/read-site.ts';
import type { SiteSettings } from '../site/settings.ts';
import type { Work } from '../bibliography/work.ts';
import type { Route } from '../routes/route.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { CompiledWork } from './compiled-work.ts';
import type { Frame } from './frame.ts';
import type { LinkPreviews } from './link-preview/link-previews.ts';
import type { MediaFile } from './media.ts';
import type { Profile } from './profile.ts';
import type { TextWork } from './text-work.ts';
import type { SiteIcon } from './site-icon/site-icon.ts';

/** A site folder turned into everything that its pages show. */
export interface CompiledSite {
  settings: SiteSettings;
  options: SiteOptions;
  routes: readonly Route[];
  entries: readonly CompiledEntry[];
  /** When it was compiled, in milliseconds since 1970. */
  now: number;
  /** In the order of the publications page. */
  works: readonly CompiledWork[];
  /** What decides what the cache keeps, beside the texts themselves. */
  workshop: Pick<TextWork, 'keyParts'>;
  /** The same works with all that their files say. */
  bibliography: readonly Work[];
  /** Identifies them. */
  bibliographyDigest: string;
  /** Figures for the head of the publications page. */
  metrics: Metrics | undefined;
  /** Name of the site's icon in `public/`, undefined when it has none. */
  favicon: string | undefined;
  /** What its icons are made of. */
  icon: SiteIcon;
  /** Files of `public/`, as paths with slashes and without one at the start. */
  publicFiles: ReadonlySet<string>;
  /** The menu above and the footer below every page. */
  frame: Frame;
  /** The author's portrait and links. */
  profile: Profile;
  /** The pictures that stand for pages where links to them are shared. */
  linkPreviews: LinkPreviews;
  /** How many entries are left out, and why. */
  leftOut: Site['leftOut'];
  /** Files to make or copy beside the pages, each once. */
  media: readonly MediaFile[];
  themeFile: string | undefined;
  /** Absolute paths of the `.mdx` files among the entries. */
  mdxFiles: readonly string[];
  /** Absolute path of each of the author's own components, by its name. */
  components: Readonly<Record<string, string>>;
}

/** What came of compiling a site folder. */
export interface Compilation {
  /** Undefined only when site.yaml cannot be used; else as much of the site as could be made. */
  compiled: CompiledSite | undefined;
  errors: ContentError[];
}
