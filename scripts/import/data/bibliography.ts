import path from 'node:path';
import { standardMacros } from '../../../src/bibliography/bibtex/macros.ts';
import { readBibtexFile } from '../../../src/bibliography/bibtex/read-file.ts';
import type { ImportJob } from '../job.ts';
import { isMeant } from '../source/jekyll-glob.ts';
import { isRecord, textOf, textsOf } from '../source/records.ts';
import type { OpenedSite } from '../types.ts';

/** The BibTeX files of a site. */
export interface BibliographyFiles {
  /** With works of the author. */
  own: string[];
  /** With others, which texts cite. */
  others: string[];
}

/**
 * Finds the BibTeX files in the folder of jekyll-scholar.
 *
 * @see https://github.com/inukshuk/jekyll-scholar#configuration
 */
export function bibliographyFiles({
  config,
  paths,
}: Pick<OpenedSite, 'config' | 'paths'>): BibliographyFiles {
  const scholar = isRecord(config.scholar) ? config.scholar : {};
  const source = textOf(scholar.source) ?? '_bibliography';
  const folder = source.replaceAll(/^[./]+|\/+$/g, '');
  const inFolder = [...paths].filter(
    (file) => file.startsWith(`${folder}/`) && /\.bib(?:tex)?$/i.test(file),
  );
  const named = textsOf(scholar.bibliography);
  const wanted = (named.length === 0 ? ['papers.bib', 'references.bib'] : named).map(withEnding);
  const isWanted = (file: string): boolean => isMeant(file.slice(folder.length + 1), wanted);
  const own = inFolder.filter(isWanted).sort();
  // A folder with one file says which it is.
  if (own.length === 0 && inFolder.length === 1) return { own: inFolder, others: [] };
  return { own, others: inFolder.filter((file) => !isWanted(file)).sort() };
}

/** jekyll-scholar finds `papers.bib` by `papers`, too, and knows `*.bib{,tex}`. */
function withEnding(written: string): string {
  const pattern = written.replace('**/', '*').replace(/\{,tex\}$/, '');
  return /\.bib(?:tex)?$|\*$/.test(pattern) ? pattern : `${pattern}.bib`;
}

/** The name that a bibliography has in `content/`. */
export function bibliographyName(file: string): string {
  return path.posix.basename(file).replace(/\.bibtex$/i, '.bib');
}

/** Finds the keys that texts may cite. */
export async function readCitationKeys({ site, citationKeys }: ImportJob): Promise<void> {
  const { own, others } = bibliographyFiles(site);
  for (const file of [...own, ...others]) {
    const text = await site.read(file);
    if (text === undefined) continue;
    for (const { key } of readBibtexFile(file, text, standardMacros()).entries)
      citationKeys.add(key);
  }
}

/** Jekyll's front matter, which al-folio puts at the top so that Jekyll processes the file. */
const FRONT_MATTER = /^---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)\n*/;

/** Adds the BibTeX files that came with no document, and says in site.yaml which there are. */
export async function addBibliography(job: ImportJob): Promise<void> {
  const { site, settings, files } = job;
  const found = bibliographyFiles(site);
  const keys = ['scholar', 'bibliography'];
  const origin = { file: site.configFile.file, line: site.configFile.lineOf(keys) };
  for (const file of [...found.own, ...found.others]) {
    const target = `content/${bibliographyName(file)}`;
    if (files.some((known) => known.path === target)) continue;
    const text = await site.read(file);
    if (text !== undefined) files.push({ path: target, text: text.replace(FRONT_MATTER, '') });
  }
  const isThere = (name: string): boolean =>
    files.some(({ path: known }) => known === `content/${name}`);
  const said = textsOf(settings.value(['bibliography']));
  const others = found.others.map(bibliographyName).filter(isThere);
  const named = [...found.own.map(bibliographyName), ...said].filter(isThere);
  const own = [...new Set(named)].filter((name) => !others.includes(name));
  settings.remove(['bibliography']);
  const isDefault = own.length === 1 && own[0] === 'papers.bib';
  if (own.length > 0 && !isDefault) settings.set(['bibliography'], listed(own), origin);
  if (others.length === 0) return;
  settings.set(['references'], listed(others), origin);
  for (const file of found.others) {
    job.note({
      level: 'approximated',
      file,
      line: undefined,
      message: 'A bibliography beside the main one can be cited, and no page lists it.',
      advice: 'If its works are yours, move it from "references" to "bibliography" in site.yaml.',
    });
  }
}

function listed(names: readonly string[]): string | readonly string[] {
  return names.length === 1 ? (names[0] ?? '') : names;
}
