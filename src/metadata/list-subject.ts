import type { SiteSettings } from '../site/settings.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import type { PageSubject } from './page-subject.ts';

/** A list of what has pages of its own; what has none is left out. */
export function listSubject(
  rows: readonly { title: string; sitePath: SitePath | undefined }[],
  { origin, basePath }: Pick<SiteSettings, 'origin' | 'basePath'>,
): PageSubject {
  const items = rows.flatMap(({ title: name, sitePath }) =>
    sitePath === undefined ? [] : [{ name, url: absoluteUrl(origin, basePath, sitePath) }],
  );
  return { kind: 'list', items };
}
