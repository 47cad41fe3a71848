import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import { nearest } from '../site/nearest.ts';
import type { SiteSettings } from '../site/settings.ts';
import { wordSlug } from '../routes/archives.ts';

/**
 * Warns of two posts that are the same part of a series, and of a series whose name is nearly that of
 * one in site.yaml.
 */
export function seriesErrors(
  entries: readonly Entry[],
  { series }: Pick<SiteSettings, 'series'>,
): ContentError[] {
  const posts = entries.filter((entry) => entry.kind === 'post');
  const known = Object.keys(series);
  const slugs = new Set(known.map(wordSlug));
  const first = new Map<string, Entry<'post'>>();
  const errors: ContentError[] = [];
  for (const post of posts) {
    const { series: name, series_part: part } = post.frontMatter;
    if (name === undefined) continue;
    const meant = slugs.has(wordSlug(name)) ? undefined : nearest(name, known);
    if (meant !== undefined) errors.push(unknownSeries(post, name, meant));
    if (part === undefined) continue;
    const place = `${post.language} ${wordSlug(name)} ${part}`;
    const other = first.get(place);
    if (other === undefined) first.set(place, post);
    else errors.push(samePart(post, part, other));
  }
  return errors;
}

function unknownSeries(post: Entry<'post'>, name: string, meant: string): ContentError {
  return {
    severity: 'warning',
    kind: 'unknown-series',
    file: post.file,
    position: post.locate(['series']),
    message: `The series "${name}" is not among those of site.yaml.`,
    fix: `Did you mean "${meant}"?`,
  };
}

function samePart(post: Entry<'post'>, part: number, other: Entry<'post'>): ContentError {
  return {
    severity: 'warning',
    kind: 'series-part',
    file: post.file,
    position: post.locate(['series_part']),
    message: `Part ${part} of this series is content/${other.id} already.`,
    fix: 'Give one of the two another number.',
  };
}
