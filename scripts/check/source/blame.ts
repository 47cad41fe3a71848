import path from 'node:path';
import { positionAt, START_OF_FILE, type SourcePosition } from '../../../src/site/content-error.ts';
import { pathOf } from '../built/parse-page.ts';
import type { Fault, Finding } from '../fault.ts';
import type { Source, Sources } from './sources.ts';

/**
 * Names the author's file for each mistake of a built page, with the place when what is wrong can be
 * found there; what many pages show is told once.
 *
 * @param folder absolute path of the built site
 */
export function blame(faults: readonly Fault[], sources: Sources, folder: string): Finding[] {
  const told = new Map<string, Finding & { pages: string[] }>();
  for (const fault of faults) {
    const page = pathOf(fault.builtFile);
    const { severity, kind, message, fix } = fault;
    const place = placeOf(fault, sources.ofPage.get(page) ?? [], sources.common);
    const where = place?.isFound === true ? placeName(place) : isOfPage(fault) ? page : '';
    const key = [kind, message, where].join('\n');
    const known = told.get(key);
    if (known !== undefined) {
      if (!known.pages.includes(page)) known.pages.push(page);
      continue;
    }
    told.set(key, {
      severity,
      kind,
      file: place?.file ?? path.join(folder, ...fault.builtFile.split('/')),
      position: place?.position ?? fault.place,
      message,
      fix,
      pages: [...(fault.pages ?? [page])],
    });
  }
  return [...told.values()];
}

/** Whether a mistake is the page's as a whole, and not of something that several pages may show. */
function isOfPage({ seek }: Fault): boolean {
  return seek.length === 0;
}

function placeName({ file, position }: { file: string; position: SourcePosition }): string {
  return `${file}:${position.line}:${position.column}`;
}

function placeOf({ seek }: Fault, own: readonly Source[], common: readonly Source[]) {
  for (const source of [...own, ...common]) {
    for (const text of seek) {
      const offset = source.text.indexOf(text, source.from);
      if (offset === -1 || offset >= source.to) continue;
      return { file: source.file, position: positionAt(source.text, offset), isFound: true };
    }
  }
  const [first] = own;
  if (first === undefined) return undefined;
  const position = first.from === 0 ? START_OF_FILE : positionAt(first.text, first.from);
  return { file: first.file, position, isFound: false };
}
