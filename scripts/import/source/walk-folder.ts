import fs from 'node:fs/promises';
import path from 'node:path';
import type { Note } from '../types.ts';

/** Folders of tools, and what a build has made. */
const TOOLS: ReadonlySet<string> = new Set(['_site', 'node_modules', 'vendor']);

/** More files than any site has; a folder given by mistake, such as a whole disk, has more. */
const MOST_FILES = 100_000;

/** A folder as it was walked through. */
export interface WalkedFolder {
  /** Real path of the folder. */
  folder: string;
  /** Paths of regular files with slashes, in the order of their code units. */
  paths: string[];
  notes: Note[];
}

interface Walk {
  root: string;
  found: string[];
  notes: Note[];
  /** Real paths of the folders that links have led to. */
  linked: Set<string>;
}

/**
 * Lists the regular files of a folder. A link is followed when it leads to a place in the folder,
 * and to each place once.
 *
 * @param folder absolute path of a folder that is there
 */
export async function walkFolder(folder: string): Promise<WalkedFolder> {
  const root = await fs.realpath(folder);
  const walk: Walk = { root, found: [], notes: [], linked: new Set() };
  await walkInto(walk, root, '', [root]);
  const paths = walk.found.sort((left, right) => (left < right ? -1 : 1));
  return { folder: root, paths, notes: walk.notes };
}

/** @param above real paths of the folder and those around it, by which a circle is known */
async function walkInto(
  walk: Walk,
  folder: string,
  place: string,
  above: readonly string[],
): Promise<void> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    tell(walk, place, 'The folder could not be read.');
    return;
  }
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    if (isLeftOut(entry.name)) continue;
    const at = place === '' ? entry.name : `${place}/${entry.name}`;
    const file = path.join(folder, entry.name);
    if (entry.isSymbolicLink()) await followLink(walk, file, at, above);
    else if (entry.isDirectory()) await walkInto(walk, file, at, [...above, file]);
    else if (entry.isFile()) add(walk, at);
  }
}

async function followLink(
  walk: Walk,
  file: string,
  place: string,
  above: readonly string[],
): Promise<void> {
  const target = await fs.realpath(file).catch(() => undefined);
  if (target === undefined) {
    tell(walk, place, 'The link leads nowhere and was left out.');
    return;
  }
  if (!isInside(target, walk.root)) {
    tell(walk, place, 'The link leads out of the folder and was left out.');
    return;
  }
  const { isFile, isFolder } = await kindOf(target);
  if (isFile) add(walk, place);
  if (!isFolder) return;
  if (above.includes(target) || walk.linked.has(target)) {
    tell(walk, place, 'The link leads to a folder that is read already, and was left out.');
    return;
  }
  walk.linked.add(target);
  await walkInto(walk, target, place, [...above, target]);
}

async function kindOf(file: string): Promise<{ isFile: boolean; isFolder: boolean }> {
  const found = await fs.stat(file);
  return { isFile: found.isFile(), isFolder: found.isDirectory() };
}

function add(walk: Walk, place: string): void {
  if (walk.found.length < MOST_FILES) walk.found.push(place);
  else if (
    walk.found.length === MOST_FILES &&
    !walk.notes.some(({ subject }) => subject === MANY)
  ) {
    const message = `The folder has more than ${MOST_FILES} files; the rest was not read.`;
    walk.notes.push({ level: 'problem', file: '.', line: undefined, message, subject: MANY });
  }
}

const MANY = 'too many files';

/** Whether a path is that of a folder or of something in it. Both are real paths. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}

/** Names with a dot are of tools, but for one that the public asks for (RFC 8615). */
function isLeftOut(name: string): boolean {
  return TOOLS.has(name) || (name.startsWith('.') && name !== '.well-known');
}

function tell({ notes }: Walk, place: string, message: string): void {
  notes.push({ level: 'problem', file: place === '' ? '.' : place, line: undefined, message });
}
