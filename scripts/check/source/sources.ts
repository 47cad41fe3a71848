import fs from 'node:fs/promises';
import path from 'node:path';
import type { CompiledSite } from '../../../src/compile/compiled-site.ts';
import { entryKey, isPageRoute, type Route } from '../../../src/routes/route.ts';

/** A file of the author's that a built page may come from, or a part of one. */
export interface Source {
  file: string;
  text: string;
  /** Where the part begins and ends: indices into `text`. */
  from: number;
  to: number;
}

/** Which of the author's files say what a built page shows. */
export interface Sources {
  /** The page's own, by its path from the root of the site; the first is the surest. */
  ofPage: ReadonlyMap<string, readonly Source[]>;
  /** Files that all pages may show something of: site.yaml and data. */
  common: readonly Source[];
}

/** Reads the files that the pages of a site come from, each once. */
export async function readSources({ routes, entries, options }: CompiledSite): Promise<Sources> {
  const files = new Map<string, Promise<string>>();
  const textOf = (file: string): Promise<string> => {
    const text = files.get(file) ?? fs.readFile(file, 'utf8').catch(() => '');
    files.set(file, text);
    return text;
  };
  const fileOfEntry = new Map(entries.map((entry) => [entryKey(entry), entry.file]));
  const ofPage = new Map<string, Source[]>();
  for (const route of routes) {
    if (!isPageRoute(route)) continue;
    const { file, position } = route.source;
    const text = await textOf(file);
    const own = file.endsWith('.bib') ? bibEntry(file, text, position.line) : whole(file, text);
    const more = entryFile(route, fileOfEntry);
    ofPage.set(
      route.path,
      more === undefined || more === file ? [own] : [own, whole(more, await textOf(more))],
    );
  }
  const common = await Promise.all(
    (await commonFiles(path.join(options.siteFolder, 'content'))).map(async (file) => {
      return whole(file, await textOf(file));
    }),
  );
  return { ofPage, common };
}

function entryFile(route: Route, fileOfEntry: ReadonlyMap<string, string>): string | undefined {
  const key = 'entryKey' in route ? route.entryKey : undefined;
  return key === undefined ? undefined : fileOfEntry.get(key);
}

async function commonFiles(content: string): Promise<string[]> {
  const data = path.join(content, 'data');
  const names = await fs.readdir(data).catch((): string[] => []);
  const yaml = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return [path.join(content, 'site.yaml'), ...yaml.map((name) => path.join(data, name))];
}

function whole(file: string, text: string): Source {
  return { file, text, from: 0, to: text.length };
}

/** The entry of a bibliography that begins at a line. */
function bibEntry(file: string, text: string, line: number): Source {
  let from = 0;
  for (let number = 1; number < line; number += 1) from = text.indexOf('\n', from) + 1;
  const next = text.indexOf('\n@', from);
  return { file, text, from, to: next === -1 ? text.length : next };
}
