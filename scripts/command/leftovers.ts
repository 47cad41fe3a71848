import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from '../../src/site/is-alive.ts';

/** Folders of one process alone, whose number they end with. */
const OF_A_PROCESS = /^(?:build|no-cache|discarded)-(\d+)$/;

/**
 * Removes what commands have left behind that were ended in the middle.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 */
export function removeLeftovers(engineFolder: string): void {
  const folder = path.join(engineFolder, '.octavo');
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    const process = OF_A_PROCESS.exec(name)?.[1];
    if (process === undefined || isAlive(Number(process))) continue;
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
