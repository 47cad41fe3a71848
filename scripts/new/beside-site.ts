import fs from 'node:fs/promises';
import path from 'node:path';
import { engineFolder } from '../command/site-options.ts';
import { engineSource, type EngineSource } from './engine-source.ts';
import { deployWorkflow } from './templates/deploy-workflow.ts';

const IGNORE = '.gitignore';
const WORKFLOW = '.github/workflows/deploy.yml';

/** What a site in a folder of its own got, to become a repository. */
export interface Beside {
  /** Paths in the folder, with slashes. */
  files: string[];
  /** What the author must still do, sentences; empty when nothing. */
  notes: string[];
}

/**
 * Puts beside a site, in a folder of its own, what its repository needs: rules that keep out what a
 * build makes, and a workflow that builds it with Octavo. What is there already stays.
 *
 * @param folder absolute path of the site folder
 */
export async function putBeside(folder: string): Promise<Beside> {
  if (folder === engineFolder) return { files: [], notes: [] };
  const source = await engineSource(engineFolder);
  const files = { [IGNORE]: 'dist/\n.DS_Store\n', [WORKFLOW]: deployWorkflow(source) };
  const made: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    if (await putFile(folder, name, text)) made.push(name);
  }
  return { files: made, notes: made.includes(WORKFLOW) ? notesOn(source) : [] };
}

function notesOn({ repository }: EngineSource): string[] {
  if (repository !== undefined) return [];
  return [
    `To have GitHub build the site, say in ${WORKFLOW} where Octavo is: the line "repository".`,
  ];
}

/** @returns whether it was not there yet */
async function putFile(folder: string, name: string, text: string): Promise<boolean> {
  const parts = name.split('/');
  for (const [index] of parts.entries()) {
    const place = path.join(folder, ...parts.slice(0, index + 1));
    // Nothing is written where a link may lead.
    const found = await fs.lstat(place).catch(() => undefined);
    if (found !== undefined && (found.isSymbolicLink() || index === parts.length - 1)) return false;
  }
  const file = path.join(folder, name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, text, { flag: 'wx' });
  return true;
}
