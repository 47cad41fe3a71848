import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import type { Site } from '../site/read-site.ts';
import { atField } from '../bibliography/at-field.ts';
import type { LinkKind, Work } from '../bibliography/work.ts';
import type { RouteTable } from '../routes/table.ts';
import { hrefOf } from '../routes/url.ts';
import type { CompiledLink } from './compiled-work.ts';
import { findFile, missingImageFix } from './find-file.ts';
import { imageFacts } from './image-facts.ts';
import { planImage, type ImagePlan } from './images.ts';
import { isElsewhere } from './media-html.ts';
import type { MediaFile } from './media.ts';
import { publishedFile } from './published-file.ts';
import { unreadableImage } from './unreadable-image.ts';
import { isSource, sourceComplaint } from './source-files.ts';

/** Folders of `public/` where al-folio keeps what a bare file name in a `.bib` means. */
const usualFolders: Readonly<Partial<Record<LinkKind | 'preview', readonly string[]>>> = {
  pdf: ['/assets/pdf/', '/pdf/', '/papers/', '/files/'],
  supp: ['/assets/pdf/', '/pdf/', '/papers/', '/files/'],
  poster: ['/assets/pdf/', '/pdf/', '/papers/', '/files/'],
  slides: ['/assets/pdf/', '/pdf/', '/papers/', '/files/'],
  preview: ['/assets/img/publication_preview/', '/img/'],
};

/** The addresses of what a work links to; pages and files of the site are looked for. */
export async function resolveLinks(
  work: Work,
  site: Site,
  table: RouteTable,
  files: MediaFile[],
  errors: ContentError[],
): Promise<CompiledLink[]> {
  const links: CompiledLink[] = [];
  for (const { kind, href, local } of work.links) {
    const page = local ? pageHref(href, work, site, table) : undefined;
    const file = local && page === undefined ? locateFile(href, kind, work, site) : undefined;
    if (!local || page !== undefined) links.push({ kind, href: page ?? href });
    else if (file === undefined) errors.push(missingFile(work, kind, href));
    else if (isSource(file, site)) errors.push(...sourceNamed(file, href, kind, work, site));
    else {
      const published = await publishedFile(file, site);
      files.push(...published.files);
      links.push({ kind, href: published.href });
    }
  }
  return links;
}

function locateFile(
  name: string,
  kind: LinkKind | 'preview',
  work: Work,
  site: Site,
): string | undefined {
  const direct = findFile(name, work.file, site);
  if (direct !== undefined || name.startsWith('/')) return direct;
  for (const folder of ['/', ...(usualFolders[kind] ?? [])]) {
    const found = findFile(`${folder}${name}`, work.file, site);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `blog = {/blog/2026/a-post/}` or the file of the post, with or without a place in the page. */
function pageHref(
  address: string,
  { file }: Work,
  { settings }: Site,
  table: RouteTable,
): string | undefined {
  const [written = '', ...place] = address.split(/(?=#)/);
  const paths = written.endsWith('/') ? [written] : [written, `${written}/`];
  const found =
    paths.find((candidate) => table.byPath.has(candidate)) ??
    table.pathOfFile.get(path.resolve(path.dirname(file), written));
  return found === undefined ? undefined : hrefOf(settings.basePath, found) + place.join('');
}

function sourceNamed(
  file: string,
  name: string,
  kind: LinkKind,
  work: Work,
  site: Site,
): ContentError[] {
  const complaint = sourceComplaint(file, name, site);
  return complaint === undefined ? [] : [atField(work, kind, { severity: 'error', ...complaint })];
}

/** The picture beside a work in lists. */
export async function planPreview(
  work: Work,
  site: Site,
  files: MediaFile[],
  errors: ContentError[],
): Promise<ImagePlan | undefined> {
  if (work.preview === undefined) return undefined;
  if (isElsewhere(work.preview)) {
    errors.push(previewElsewhere(work, work.preview));
    return undefined;
  }
  const file = locateFile(work.preview, 'preview', work, site);
  if (file === undefined) {
    const fix = missingImageFix(work.preview, work.file, site);
    errors.push({ ...missingFile(work, 'preview', work.preview), fix });
    return undefined;
  }
  try {
    const facts = await imageFacts(file, site.options.cacheFolder);
    const plan = planImage(file, facts, 'margin', site.settings.basePath);
    files.push(...plan.files);
    return plan;
  } catch (error) {
    errors.push(unreadablePreview(work, work.preview, error));
    return undefined;
  }
}

function unreadablePreview(work: Work, name: string, error: unknown): ContentError {
  const what = `The preview of "${work.key}", "${name}",`;
  const complaint = { severity: 'error', ...unreadableImage(what, name, error) } as const;
  const isFilm = /\.(?:mp4|webm|mov|m4v)$/i.test(name);
  const fix =
    'A preview is a picture: make an animated WebP of the film, or name one of its frames.';
  return atField(work, 'preview', isFilm ? { ...complaint, fix } : complaint);
}

function previewElsewhere(work: Work, address: string): ContentError {
  return atField(work, 'preview', {
    severity: 'warning',
    kind: 'image-elsewhere',
    message: `The preview of "${work.key}" lies on another host and is not shown: ${address}`,
    fix: 'Save a copy in content/images/ and name that: a page asks no other host for anything.',
  });
}

function missingFile(work: Work, field: string, name: string): ContentError {
  return atField(work, field, {
    severity: 'error',
    kind: 'missing-file',
    message: `The field "${field}" of "${work.key}" names the file "${name}", which is not there.`,
    fix: 'Put the file into public/ and name it with its path, or beside the .bib file; or give the address of a page.',
  });
}
