import fs from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../command/refusal.ts';
import { isInside } from './source/walk-folder.ts';
import { whyUnsafe } from './target-path.ts';
import type { TargetFile } from './types.ts';

/** From where and to where a site is written. */
export interface WriteOptions {
  /** Real path of the source, which is never written to. */
  source: string;
  /** Absolute path of the site folder. */
  target: string;
  /** Whether files that are there may be replaced. */
  force: boolean;
}

/** Where a file will stand, and what it is made of. */
interface Plan {
  /** Path in the site folder, with slashes. */
  shown: string;
  /** Absolute path. */
  file: string;
  /** Its text, or the real path of what it is a copy of. */
  content: { text: string } | { bytes: Uint8Array } | { copyOf: string };
}

/** How many names a message lists before it only counts. */
const MOST_LISTED = 20;

/**
 * Writes the files of an import into a site folder, and nothing anywhere else. Whether it may is
 * found out for all of them before the first is written.
 *
 * @returns how many files were written; one that is there with the same bytes is left as it is
 * @throws {Refusal} when source and site folder lie in each other, when a file would leave the site
 *   folder, and for files that are there, unless they may be replaced
 */
export async function writeFiles(
  files: readonly TargetFile[],
  { source, target: written, force }: WriteOptions,
): Promise<number> {
  const target = await realPlace(written);
  rejectSharedGround(source, target);
  const plans = await Promise.all(files.map((file) => planned(file, source, target)));
  const fresh: Plan[] = [];
  const inTheWay: string[] = [];
  for (const plan of plans) {
    const state = await stateOf(plan, target);
    if (state === 'link' || (state === 'different' && !force)) inTheWay.push(plan.shown);
    else if (state !== 'same') fresh.push(plan);
  }
  if (inTheWay.length > 0) throw new Refusal(refusal(inTheWay, written, force));
  for (const plan of fresh) await place(plan);
  return fresh.length;
}

/** The real path of a folder that may not be there yet. */
async function realPlace(folder: string): Promise<string> {
  try {
    return await fs.realpath(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const around = path.dirname(folder);
    return around === folder ? folder : path.join(await realPlace(around), path.basename(folder));
  }
}

/** @throws {Refusal} when something of the source could be written to */
function rejectSharedGround(source: string, target: string): void {
  const parts = ['content', 'public'].map((part) => path.join(target, part));
  if (isInside(target, source) || parts.some((part) => isInside(source, part))) {
    throw new Refusal(
      'The new site would lie in the folder of the old one, which is never written to. Nothing was written.\n' +
        'Give another folder with --to.',
    );
  }
}

async function planned(file: TargetFile, source: string, target: string): Promise<Plan> {
  const reason = whyUnsafe(file.path);
  if (reason !== undefined) throw new Refusal(`${reason}: ${file.path}. Nothing was written.`);
  const place = { shown: file.path, file: path.join(target, ...file.path.split('/')) };
  if ('text' in file) return { ...place, content: { text: file.text } };
  if ('bytes' in file) return { ...place, content: { bytes: file.bytes } };
  const real = await fs.realpath(path.join(source, file.copyOf));
  if (!isInside(real, source)) {
    throw new Refusal(`A link leads out of the old site: ${file.copyOf}. Nothing was written.`);
  }
  return { ...place, content: { copyOf: real } };
}

type State = 'free' | 'same' | 'different' | 'link';

/** What stands where a file is to be written. A link on the way is never followed. */
async function stateOf(plan: Plan, target: string): Promise<State> {
  const parts = path.relative(target, plan.file).split(path.sep);
  let place = target;
  for (const [index, part] of parts.entries()) {
    place = path.join(place, part);
    const found = await fs.lstat(place).catch(absent);
    if (found === undefined) return 'free';
    if (found.isSymbolicLink()) return 'link';
    const isLast = index === parts.length - 1;
    if (isLast ? !found.isFile() : !found.isDirectory()) return 'link';
  }
  return (await isSame(plan)) ? 'same' : 'different';
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

async function isSame({ file, content }: Plan): Promise<boolean> {
  if (!('copyOf' in content))
    return (await fs.readFile(file)).equals(Buffer.from(written(content)));
  const [old, fresh] = await Promise.all([fs.stat(file), fs.stat(content.copyOf)]);
  if (old.size !== fresh.size) return false;
  return (await fs.readFile(file)).equals(await fs.readFile(content.copyOf));
}

function written(content: { text: string } | { bytes: Uint8Array }): Uint8Array {
  return 'text' in content ? Buffer.from(content.text) : content.bytes;
}

/** Makes a file aside and moves it to its place, so that there is never half of one. */
async function place({ file, content }: Plan): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  const aside = path.join(path.dirname(file), `.octavo-import-${process.pid}`);
  try {
    if (!('copyOf' in content)) await fs.writeFile(aside, written(content), { flag: 'wx' });
    else await fs.copyFile(content.copyOf, aside, fs.constants.COPYFILE_EXCL);
    await fs.rename(aside, file);
  } finally {
    await fs.rm(aside, { force: true });
  }
}

function refusal(inTheWay: readonly string[], target: string, force: boolean): string {
  const listed = inTheWay.slice(0, MOST_LISTED).map((file) => `  ${file}`);
  const rest = inTheWay.length - listed.length;
  return [
    `Nothing was written: these files in ${target} are in the way.`,
    ...listed,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    force
      ? 'They are links or folders, which --force does not replace. Move them away.'
      : 'Add --force to replace files, or give another folder with --to.',
  ].join('\n');
}
