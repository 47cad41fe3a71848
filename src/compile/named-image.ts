import type { ContentError, SourcePosition } from '../site/content-error.ts';
import type { Site } from '../site/read-site.ts';
import { findFile, missingImageFix } from './find-file.ts';
import { imageFacts } from './image-facts.ts';
import { planImage, type ImagePlan, type PictureSlot } from './images.ts';
import type { MediaFile } from './media.ts';
import { unreadableImage } from './unreadable-image.ts';

/** A picture that content names; no plan where it cannot be read. */
export interface NamedImage {
  plan: ImagePlan | undefined;
  files: MediaFile[];
  errors: ContentError[];
}

/**
 * Plans a picture that content names.
 *
 * @param name as the author wrote it; undefined when none was named
 * @param place where it is named
 * @param slot where it is shown
 * @param canZoom whether a reader may enlarge it
 */
export async function planNamedImage(
  name: string | undefined,
  place: { file: string; position: SourcePosition },
  site: Site,
  slot: PictureSlot = 'margin',
  canZoom = false,
): Promise<NamedImage> {
  if (name === undefined) return { plan: undefined, files: [], errors: [] };
  const file = findFile(name, place.file, site);
  if (file === undefined) return failed(place, missing(name, place.file, site));
  try {
    const facts = await imageFacts(file, site.options.cacheFolder);
    const plan = planImage(file, facts, slot, site.settings.basePath, canZoom);
    return { plan, files: plan.files, errors: facts.isScripted ? [scripted(name, place)] : [] };
  } catch (error) {
    return failed(place, unreadableImage(`The image "${name}"`, name, error));
  }
}

type Complaint = Pick<ContentError, 'kind' | 'message' | 'fix'>;

function failed(
  { file, position }: { file: string; position: SourcePosition },
  complaint: Complaint,
): NamedImage {
  return {
    plan: undefined,
    files: [],
    errors: [{ severity: 'error', file, position, ...complaint }],
  };
}

function scripted(
  name: string,
  { file, position }: { file: string; position: SourcePosition },
): ContentError {
  return {
    severity: 'warning',
    kind: 'script-in-image',
    file,
    position,
    message: `The drawing "${name}" holds a script, which runs for who opens the file by itself.`,
    fix: 'Save it as plain SVG, without scripts and without attributes such as onload.',
  };
}

function missing(name: string, from: string, site: Site): Complaint {
  return {
    kind: 'missing-image',
    message: `There is no image "${name}".`,
    fix: missingImageFix(name, from, site),
  };
}
