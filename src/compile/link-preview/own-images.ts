import type { ContentError } from '../../site/content-error.ts';
import type { Entry } from '../../site/entry.ts';
import type { Site } from '../../site/read-site.ts';
import type { CompiledEntry } from '../compiled-entry.ts';
import type { CompiledWork } from '../compiled-work.ts';
import { findFile, missingImageFix } from '../find-file.ts';
import { unreadableImage } from '../unreadable-image.ts';
import type { ImagePlan } from '../images.ts';
import { planOwnImage, type PlannedPreview } from './link-preview.ts';

/** Where a picture is named, and how to tell when it is not there. */
interface Named {
  name: string;
  file: string;
  position: ContentError['position'];
}

/** Plans a picture that was named for this purpose. */
export async function planNamed(
  { name, file, position }: Named,
  alt: string,
  site: Site,
): Promise<PlannedPreview | ContentError> {
  const complaint = { severity: 'error', file, position } as const;
  const found = findFile(name, file, site);
  if (found === undefined) {
    const message = `There is no image "${name}".`;
    return { ...complaint, kind: 'missing-image', message, fix: missingImageFix(name, file, site) };
  }
  try {
    const planned = await planOwnImage(found, alt, true, site.options.cacheFolder);
    if (planned !== undefined) return planned;
  } catch (error) {
    return { ...complaint, ...unreadableImage(`The image "${name}"`, name, error) };
  }
  throw new Error(`${found} was chosen and not taken.`);
}

/** The picture that a text names for previews. */
export function chosenImage(entry: Entry): Named | undefined {
  const { frontMatter, file } = entry;
  const name = 'og_image' in frontMatter ? frontMatter.og_image : undefined;
  return name === undefined ? undefined : { name, file, position: entry.locate(['og_image']) };
}

/** A picture that the page shows, and what it shows. */
interface ShownImage {
  plan: ImagePlan;
  alt: string | undefined;
}

/** The pictures that stand for an entry on its page and in lists, the best one first. */
export function imagesOf(entry: CompiledEntry): ShownImage[] {
  const { hero, thumbnail } = entry.header;
  const ofFields = entry.kind === 'item' ? plansIn(entry.fields).slice(0, 1) : [];
  return [
    ...(hero === undefined ? [] : [{ plan: hero.plan, alt: hero.alt }]),
    ...[thumbnail, ...ofFields].flatMap((plan) =>
      plan === undefined ? [] : [{ plan, alt: undefined }],
    ),
  ];
}

/** The picture beside a paper. */
export function imagesOfWork({ preview }: CompiledWork): ShownImage[] {
  return preview === undefined ? [] : [{ plan: preview, alt: undefined }];
}

/** Plans the first of these pictures that is large enough. */
export async function planShown(
  images: readonly ShownImage[],
  title: string,
  cacheFolder: string,
): Promise<PlannedPreview | undefined> {
  for (const { plan, alt = '' } of images) {
    const [file] = plan.files;
    if (file === undefined) continue;
    const planned = await planOwnImage(file.source, alt === '' ? title : alt, false, cacheFolder);
    if (planned !== undefined) return planned;
  }
  return undefined;
}

/** All pictures among the values of an item. */
function plansIn(value: unknown): ImagePlan[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isPlan(value)) return [value];
  return Object.values(value).flatMap(plansIn);
}

function isPlan(value: object): value is ImagePlan {
  return 'source' in value && 'sourceSet' in value && 'files' in value;
}
