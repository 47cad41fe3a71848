import { targetOf, type BuiltSite } from '../built/built-site.ts';
import type { PageFacts } from '../built/page-facts.ts';
import type { Fault } from '../fault.ts';
import { writtenForms } from '../written-forms.ts';

/** More than a phone on a slow network should be sent for one picture. */
const MOST_BYTES = 500 * 1024;

/** As cameras and screenshots name their files. */
const FILE_NAME = /^[\w .()-]+\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?)$/i;

/** Pictures that readers wait for, and those that say nothing to who does not see them. */
export function imageFaults(site: BuiltSite): Fault[] {
  return site.pages.flatMap((page) => [
    ...tooLarge(page, site),
    ...page.images.flatMap((image) => alternativeFault(image, page, site)),
  ]);
}

function tooLarge(page: PageFacts, site: BuiltSite): Fault[] {
  const found = new Map<string, Fault>();
  for (const { value, use, place } of page.addresses) {
    if (use !== 'image') continue;
    const target = targetOf(value, page.file, site);
    const bytes = target.kind === 'file' ? (site.sizes.get(target.file) ?? 0) : 0;
    if (target.kind !== 'file' || bytes <= MOST_BYTES || found.has(target.file)) continue;
    found.set(target.file, {
      severity: 'warning',
      kind: 'large-image',
      builtFile: page.file,
      place,
      message: `The picture ${value} has ${Math.round(bytes / 1024).toLocaleString('en')} kB.`,
      fix: 'Keep it as JPEG or PNG beside the text, of which small copies are made, or make the file itself smaller than 500 kB.',
      seek: writtenForms(value, site),
    });
  }
  return [...found.values()];
}

function alternativeFault(
  { source, alternative, isHidden, place }: PageFacts['images'][number],
  page: PageFacts,
  site: BuiltSite,
): Fault[] {
  if (isHidden) return [];
  const common = {
    severity: 'warning',
    builtFile: page.file,
    place,
    seek: writtenForms(source, site),
  } as const;
  if (alternative === undefined) {
    return [
      {
        ...common,
        kind: 'no-alt',
        message: `The picture ${source} has no alternative text.`,
        fix: 'Say in alt="…" what it shows; alt="" when it only decorates.',
      },
    ];
  }
  if (!FILE_NAME.test(alternative)) return [];
  return [
    {
      ...common,
      kind: 'alt-file-name',
      message: `The alternative text of a picture is the name of a file: "${alternative}".`,
      fix: 'Say what the picture shows.',
    },
  ];
}
