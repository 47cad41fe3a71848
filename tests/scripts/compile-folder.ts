import path from 'node:path';
import { compileSite } from '../../src/compile/compile.ts';
import type { Compilation } from '../../src/compile/compiled-site.ts';
import { engineFolder } from './run-command.ts';

/** Compiles a site folder as a build does now. */
export function compileFolder(siteFolder: string): Promise<Compilation> {
  const options = {
    siteFolder,
    outFolder: path.join(siteFolder, 'dist'),
    cacheFolder: path.join(siteFolder, '.cache'),
    url: undefined,
    base: undefined,
    showDrafts: false,
  };
  return compileSite(options, engineFolder, Date.now());
}
