import fs from 'node:fs';
import path from 'node:path';
import { runScript, type Ended } from '../run-command.ts';

/** Whose the new sites are. */
export const ada = ['--name', 'Ada Lovelace', '--url', 'https://ada.github.io'];

/** Runs `npm run new site` in a folder, with nobody at the terminal. */
export function newSiteIn(folder: string, ...args: string[]): Ended {
  return runScript('new.ts', ['site', ...args], { folder });
}

/** Files below a folder, with slashes. */
export function filesIn(place: string): string[] {
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.relative(place, path.join(file.parentPath, file.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
