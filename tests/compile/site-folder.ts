import fs from 'node:fs/promises';
import path from 'node:path';
import { compileSite, type CompileHooks } from '../../src/compile/compile.ts';
import type { Compilation } from '../../src/compile/compiled-site.ts';
import type { ContentError } from '../../src/site/content-error.ts';
import type { SiteOptions } from '../../src/site/options.ts';
import { temporaryFolder } from '../temporary-folders.ts';

export const engineFolder = path.resolve(import.meta.dirname, '../..');

export { temporaryFolder };

/** The smallest site.yaml. */
export const smallConfig = 'title: Ada\nurl: https://ada.example\nauthor:\n  name: Ada Lovelace\n';

/**
 * Writes a site folder.
 *
 * @param files contents by path; `content/site.yaml` is added when it is not among them
 */
export async function writeSite(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries({ 'content/site.yaml': smallConfig, ...files })) {
    const file = path.join(folder, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, content);
  }
  return folder;
}

/** The day on which the tests take place. */
const NOW = Date.parse('2026-11-22T12:00:00Z');

export async function compileFolder(
  siteFolder: string,
  more: Partial<SiteOptions> = {},
  hooks: CompileHooks = {},
): Promise<Compilation> {
  const options: SiteOptions = {
    siteFolder,
    outFolder: path.join(siteFolder, 'dist'),
    cacheFolder: path.join(siteFolder, '.cache'),
    url: undefined,
    base: undefined,
    showDrafts: false,
    ...more,
  };
  return compileSite(options, engineFolder, NOW, hooks);
}

/** Each mistake as `file:line:column kind`, in the order of files and lines. */
export function places(errors: readonly ContentError[], siteFolder: string): string[] {
  return errors
    .map(({ file, position, kind }) => {
      const name = path.relative(siteFolder, file).split(path.sep).join('/');
      return `${name}:${position.line}:${position.column} ${kind}`;
    })
    .sort();
}
