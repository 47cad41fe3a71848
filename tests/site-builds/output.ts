import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** @returns paths of all files below a folder, relative to it and with slashes, in order */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Every page of a built site, redirects included; what texts bring along are none. */
export async function pagesIn(folder: string): Promise<string[]> {
  const files = await filesIn(folder);
  return files.filter((file) => /\.html?$/.test(file) && !file.startsWith('_media/'));
}

/** A digest of every file: two folders with the same fingerprint are the same to the last byte. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const rows = (await filesIn(folder)).map(async (file) => {
    const content = await fs.readFile(path.join(folder, file));
    return [file, createHash('sha256').update(content).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

/** An element of a parsed page. */
export interface PageElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** All text in it. */
  text: string;
}

/** @returns every element of a page, in order */
export function elementsOf(html: string): PageElement[] {
  const found: PageElement[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: node.tagName, attributes, text: textOf(node) });
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parse(html));
  return found;
}

function childrenOf(node: Tree.Node): Tree.Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

function textOf(node: Tree.Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}
