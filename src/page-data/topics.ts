import type { SiteSettings } from '../site/settings.ts';
import { archivePath, wordsOf, wordSlug, type ArchiveKind } from '../routes/archives.ts';
import { hrefOf } from '../routes/url.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';

/** A word that a post is filed under, and the address of all posts that are. */
export interface Topic {
  label: string;
  href: string;
}

/** The tags or the categories of a post. */
export function topicsOf(
  post: CompiledEntry<'post'>,
  kind: ArchiveKind,
  settings: SiteSettings,
): Topic[] {
  return wordsOf(post, kind).map((label) => ({
    label,
    href: hrefOf(settings.basePath, archivePath(kind, wordSlug(label), post.language, settings)),
  }));
}
