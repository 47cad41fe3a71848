import fs from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { convertSite } from '../../scripts/import/convert-site.ts';
import type { ConvertedSite } from '../../scripts/import/job.ts';
import { openSite, readFacts } from '../../scripts/import/source/open-site.ts';
import { systemNamed } from '../../scripts/import/systems/find-system.ts';
import type { Note, OpenedSite, System } from '../../scripts/import/types.ts';
import { temporaryFolder } from '../scripts/run-command.ts';

/** Files by path: a text, or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of its own for one test. */
export function ownFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Writes files into a folder of their own. */
export function sourceFolder(files: Files): string {
  const folder = path.join(ownFolder(), 'old');
  filesIn(folder, files);
  return folder;
}

/** Writes files into a folder. */
export function filesIn(folder: string, files: Files): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

/** A source site, and what was told of it while it was read. */
export async function opened(
  folder: string,
  system: System = 'jekyll',
): Promise<{ site: OpenedSite; notes: Note[] }> {
  const notes: Note[] = [];
  const note = (one: Note): void => void notes.push(one);
  const facts = await readFacts(folder, note);
  return { site: await openSite(facts, system, note), notes };
}

/** What a site of these files becomes. */
export async function converted(files: Files, system: System = 'jekyll'): Promise<ConvertedSite> {
  const { site, notes } = await opened(sourceFolder(files), system);
  return convertSite(site, systemNamed(system), { allAssets: false }, notes);
}

/** The text of one file of a converted site. */
export function textIn({ files }: Pick<ConvertedSite, 'files'>, name: string): string {
  const file = files.find(({ path: place }) => place === name);
  if (file === undefined || !('text' in file)) throw new Error(`No text ${name}`);
  return file.text;
}
