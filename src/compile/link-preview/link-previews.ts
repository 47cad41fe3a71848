import type { ContentError } from '../../site/content-error.ts';
import { entryKey, type Route } from '../../routes/route.ts';
import type { SitePath } from '../../routes/url.ts';
import type { Entry } from '../../site/entry.ts';
import type { Site } from '../../site/read-site.ts';
import { mapAtOnce } from '../../site/map-at-once.ts';
import type { Work } from '../../bibliography/work.ts';
import { atField } from '../../bibliography/at-field.ts';
import type { CompiledEntry } from '../compiled-entry.ts';
import type { CompiledWork } from '../compiled-work.ts';
import type { MediaFile } from '../media.ts';
import { entryCard, siteCard, workCard } from './cards.ts';
import type { Card } from './card.ts';
import { planCard, type LinkPreview, type PlannedPreview } from './link-preview.ts';
import { chosenImage, imagesOf, imagesOfWork, planNamed, planShown } from './own-images.ts';
import { strangeLetters } from './typefaces.ts';

/** The pictures that stand for pages where links to them are shared. */
export interface LinkPreviews {
  /** By the address of the page. */
  byPath: ReadonlyMap<SitePath, LinkPreview>;
  /** For pages that have none of their own, by language. */
  ofSite: Readonly<Record<string, LinkPreview>>;
  /** The files to make, each once. */
  files: readonly MediaFile[];
}

/** What the pictures for links are made of. */
export interface PreviewMaterial {
  site: Site;
  routes: readonly Route[];
  entries: readonly CompiledEntry[];
  works: readonly CompiledWork[];
  bibliography: readonly Work[];
}

const AT_ONCE = 4;

/** Chooses the picture of every page: the author's own, or one that says what the page is. */
export async function compileLinkPreviews(
  material: PreviewMaterial,
): Promise<{ value: LinkPreviews; errors: ContentError[] }> {
  const { site } = material;
  const files = new Map<SitePath, MediaFile>();
  const errors: ContentError[] = [];
  const take = ({ preview, file }: PlannedPreview): LinkPreview => {
    files.set(file.sitePath, file);
    return preview;
  };
  const plans = pagePlans(material);
  const byPath = new Map<SitePath, LinkPreview>();
  await mapAtOnce(plans, AT_ONCE, async ({ path, plan }) => {
    const planned = await plan();
    if (planned.error !== undefined) errors.push(planned.error);
    if (planned.preview !== undefined) byPath.set(path, take(planned.preview));
  });
  const ofSite: Record<string, LinkPreview> = {};
  for (const language of site.settings.languages) {
    const planned = await planSite(language, site);
    if (planned === undefined) continue;
    if ('severity' in planned) errors.push(planned);
    else ofSite[language] = take(planned);
    // The same file for all languages is missing once.
    if ('severity' in planned) break;
  }
  return { value: { byPath, ofSite, files: [...files.values()] }, errors };
}

interface Planned {
  preview?: PlannedPreview | undefined;
  error?: ContentError | undefined;
}

interface PagePlan {
  path: SitePath;
  plan: () => Promise<Planned>;
}

/** What a page is about: an entry, or a work with what the author says beside it. */
interface Subject {
  written: Entry | undefined;
  compiled: CompiledEntry | undefined;
  work: CompiledWork | undefined;
  bibtex: Work | undefined;
  language: string;
}

function pagePlans({ site, routes, entries, works, bibliography }: PreviewMaterial): PagePlan[] {
  const compiled = new Map(entries.map((entry) => [entry.key, entry]));
  const written = new Map(site.entries.map((entry) => [entryKey(entry), entry]));
  const workByKey = new Map(works.map((work) => [work.key, work]));
  const sourceOf = new Map(bibliography.map((work) => [work.key, work]));
  return routes.flatMap((route): PagePlan[] => {
    if (route.kind !== 'entry' && route.kind !== 'work') return [];
    const workKey = route.kind === 'work' ? route.workKey : '';
    const subject: Subject = {
      written: written.get(route.entryKey ?? ''),
      compiled: compiled.get(route.entryKey ?? ''),
      work: workByKey.get(workKey),
      bibtex: sourceOf.get(workKey),
      language: route.language,
    };
    return [{ path: route.path, plan: () => planPage(subject, site) }];
  });
}

async function planPage(subject: Subject, site: Site): Promise<Planned> {
  const { written, compiled, work } = subject;
  const title = work?.title ?? compiled?.title ?? '';
  const chosen = written === undefined ? undefined : chosenImage(written);
  if (chosen !== undefined) {
    const planned = await planNamed(chosen, title, site);
    return 'severity' in planned ? { error: planned } : { preview: planned };
  }
  const images = work === undefined ? compiled && imagesOf(compiled) : imagesOfWork(work);
  const shown = await planShown(images ?? [], title, site.options.cacheFolder);
  if (shown !== undefined) return { preview: shown };
  const card = site.settings.preview_images === true ? cardOf(subject, site) : undefined;
  return card === undefined ? {} : { preview: planCard(card), error: strange(card, subject) };
}

function cardOf({ compiled, work, language }: Subject, { settings }: Site): Card | undefined {
  if (work !== undefined) return workCard(work, language, settings);
  return compiled === undefined ? undefined : entryCard(compiled, settings);
}

async function planSite(
  language: string,
  site: Site,
): Promise<PlannedPreview | ContentError | undefined> {
  const { settings, configFile, locateSetting } = site;
  const wanted = settings.preview_images;
  const card = siteCard(language, settings);
  if (typeof wanted !== 'string') return wanted ? planCard(card) : undefined;
  const place = { file: configFile, position: locateSetting(['preview_images']) };
  return planNamed({ name: wanted, ...place }, card.title, site);
}

/** Tells that a title has letters which no font of the engine has. */
function strange({ title }: Card, { bibtex, written }: Subject): ContentError | undefined {
  const letters = strangeLetters(title);
  if (letters.length === 0) return undefined;
  const problem = {
    severity: 'warning',
    kind: 'no-font',
    message: `The preview image cannot show this title: there is no font for “${letters.join('')}”.`,
    fix: 'Name a picture with og_image, or write preview_images: false in site.yaml.',
  } as const;
  if (bibtex !== undefined) return atField(bibtex, 'title', problem);
  if (written === undefined) return undefined;
  return { ...problem, file: written.file, position: written.locate(['title']) };
}
