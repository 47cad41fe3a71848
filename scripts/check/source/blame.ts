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

/** Finds a text that is no part of a longer word or address. */
function wholeIn({ text, from, to }: Source, wanted: string): number | undefined {
  for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (at >= to) return undefined;
    const before = text.slice(at - 1, at) + wanted.slice(0, 1);
    const after = wanted.slice(-1) + text.slice(at + wanted.length, at + wanted.length + 1);
    if (!/^\w\w$/.test(before) && !/^[\w/][\w-]$/.test(after)) return at;
  }
  return undefined;
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
      const offset = wholeIn(source, text);
      if (offset === undefined) continue;
      return { file: source.file, position: positionAt(source.text, offset), isFound: true };
    }
  }
  const [first] = own;
  if (first === undefined) return undefined;
  const position = first.from === 0 ? START_OF_FILE : positionAt(first.text, first.from);
  return { file: first.file, position, isFound: false };
}
