import type { CompiledCv } from '../compile/cv/compile-cv.ts';
import { decodeEntities, withoutTags } from '../compile/html.ts';

/** Where someone has studied, each place once, as far as the education in their CV says it. */
export function alumniOf(
  cv: Pick<CompiledCv, 'sections'> | undefined,
): { name: string; url: string | undefined }[] {
  const entries = (cv?.sections ?? []).flatMap(({ known, content }) =>
    known === 'education' && content.from === 'file' ? content.entries : [],
  );
  const places = new Map<string, { name: string; url: string | undefined }>();
  for (const entry of entries) {
    if (entry.kind !== 'position' || entry.organization === undefined) continue;
    const name = decodeEntities(withoutTags(entry.organization)).trim();
    const address = entry.organizationAddress;
    const url = address?.startsWith('http') === true ? address : undefined;
    if (name !== '') places.set(name, { name, url: places.get(name)?.url ?? url });
  }
  return [...places.values()];
}
