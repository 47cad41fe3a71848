import type { Definition, Link } from 'mdast';
import { decoded } from '../text/kramdown/fragment-links.ts';
import { hasPlace } from '../text/kramdown/heading-ids.ts';
import { allNodes, octavoTree } from '../text/octavo-syntax.ts';
import type { Note, TargetFile } from '../types.ts';
import type { Placed } from './permalinks.ts';

/** A text of the new site, and where it was in the old one. */
export interface WrittenFile {
  placed: Pick<Placed, 'target' | 'address'>;
  file: TargetFile | undefined;
}

const LINK = /\]\(<?(\/[^()\s#<>]*)#([^()\s<>]+)|^\s*\[[^\]\n]+\]:\s*<?(\/[^\s#<>]*)#([^\s<>]+)/gm;

/**
 * Takes the place from each link that leads to one which its page does not have: no build takes it,
 * and a browser shows the top of the page.
 */
export function withoutBrokenAnchors(
  written: readonly WrittenFile[],
  note: (note: Note) => void,
): (TargetFile | undefined)[] {
  const texts = new Map(
    written.flatMap(({ placed: { address }, file }) =>
      address === undefined || file === undefined || !('text' in file)
        ? []
        : [[address, file.text] as const],
    ),
  );
  const isBroken = (page: string, id: string): boolean => {
    const text = texts.get(page);
    return text !== undefined && !isThere(text, decoded(id));
  };
  return written.map(({ placed: { target }, file }) => {
    if (file === undefined || !('text' in file)) return file;
    const found = [...file.text.matchAll(LINK)].some(([, page, id, other, otherId]) =>
      isBroken(page ?? other ?? '', id ?? otherId ?? ''),
    );
    if (!found) return file;
    const text = mended(file.text, isBroken, (url) => {
      note({
        level: 'problem',
        file: target.document.path,
        line: lineOf(url, target.document),
        message: 'A link names a place that its page does not have; it leads to the page.',
        subject: url,
      });
    });
    return { ...file, text };
  });
}

/** What has a place besides headings: numbered formulas, notes, and what a layout puts there. */
function isThere(text: string, id: string): boolean {
  return (
    id === 'top' ||
    /^(?:fn|eq:|discussion|related)/.test(id) ||
    hasPlace(text, id) ||
    text.includes(`label{${id}}`) ||
    text.includes(`{#${id} `)
  );
}

function mended(
  text: string,
  isBroken: (page: string, id: string) => boolean,
  tell: (url: string) => void,
): string {
  const links = [...allNodes(octavoTree(text))].filter(
    (node): node is Definition | Link => node.type === 'link' || node.type === 'definition',
  );
  let result = text;
  for (const { url, position } of links.toReversed()) {
    const [, page = '', id = ''] = /^(\/[^#]*)#(.+)$/.exec(url) ?? [];
    if (id === '' || !isBroken(page, id)) continue;
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    const source = text.slice(start, end);
    const at = source.lastIndexOf(`#${id}`);
    if (at === -1) continue;
    tell(url);
    const without = `${source.slice(0, at)}${source.slice(at + id.length + 1)}`;
    result = `${result.slice(0, start)}${without}${result.slice(end)}`;
  }
  return result;
}

/** The line of the old text that names the place. */
function lineOf(url: string, { body, bodyLine }: { body: string; bodyLine: number }): number {
  const id = url.slice(url.indexOf('#'));
  const line = body.split('\n').findIndex((one) => one.includes(id));
  return bodyLine + Math.max(line, 0);
}
