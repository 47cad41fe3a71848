import fs from 'node:fs/promises';
import { openHugo } from '../hugo/open-hugo.ts';
import { withDataOfLayouts } from './data-of-layouts.ts';
import { withFrontPage } from './front-page.ts';
import { isExcluded } from './jekyll-glob.ts';
import { withPeopleOfData } from './people-of-data.ts';
import { plainLines } from './front-matter.ts';
import { withLanguages } from './polyglot.ts';
import { withPublicationGroups } from './publication-groups.ts';
import { readDataFiles } from './read-data.ts';
import { readDocuments } from './read-documents.ts';
import { textReader } from './read-texts.ts';
import { readSourceYaml } from './read-yaml.ts';
import { isRecord, textsOf } from './records.ts';
import { PAGE, placeOf } from './site-parts.ts';
import { walkFolder } from './walk-folder.ts';
import type { Note, OpenedSite, SiteFacts, SourceData, System } from '../types.ts';

const CONFIG = ['_config.yml', '_config.yaml'];

/** What is no part of a site even if its `exclude` does not say so. */
const NEVER = ['Gemfile', 'package.json', 'package-lock.json'];

/**
 * Reads what shows what kind of site a folder holds.
 *
 * @param folder absolute path of a folder that is there
 */
export async function readFacts(folder: string, note: (note: Note) => void): Promise<SiteFacts> {
  const walked = await walkFolder(folder);
  walked.notes.forEach(note);
  const all = new Set(walked.paths);
  const readAny = textReader(walked.folder, all, note);
  const configFile = await readConfig(all, readAny, note);
  const config = isRecord(configFile.value) ? configFile.value : {};
  const [exclude, include] = [textsOf(config.exclude), textsOf(config.include)];
  const paths = new Set(
    walked.paths.filter((path) => !isExcluded(path, [...NEVER, ...exclude], include)),
  );
  tellExcluded(
    walked.paths.filter((path) => !paths.has(path)),
    config,
    note,
  );
  const read: OpenedSite['read'] = (path) =>
    paths.has(path) ? readAny(path) : Promise.resolve(undefined);
  const dataFiles = await readDataFiles({ paths, read }, note);
  const data = new Map([...dataFiles].map(([name, { value }]) => [name, value]));
  return { folder: walked.folder, paths, read, config, configFile, data, dataFiles };
}

/** Reads the documents of a site whose system is known. */
export async function openSite(
  facts: SiteFacts,
  system: System,
  note: (note: Note) => void,
): Promise<OpenedSite> {
  if (system === 'hugoblox') return openHugo(facts, note);
  const inLanguages = withLanguages(await readDocuments(facts, note), facts.config);
  const grouped = withPublicationGroups(inLanguages.documents, facts.config, note);
  const written = withFrontPage(grouped.documents, facts, note);
  const withPeople = await withPeopleOfData(written, facts.dataFiles, facts);
  const { people } = withPeople;
  const documents = await withDataOfLayouts(withPeople.documents, facts);
  const ofPeople = people.map(({ document, file }) => [document.path, file] as const);
  const files = new Map([...inLanguages.files, ...ofPeople]);
  const taken = new Set(ofPeople.map(([, file]) => file));
  for (const file of taken) {
    const message = 'The people of this data are texts in content/people/ now.';
    note({ level: 'converted', file, line: undefined, message });
  }
  return {
    ...facts,
    config: grouped.config,
    system,
    documents,
    dataFiles: new Map([...facts.dataFiles].filter(([, { file }]) => !taken.has(file))),
    realPath: (path) => files.get(path) ?? path,
  };
}

/** Posts and other texts that the settings hide may be hidden for a while only. */
function tellExcluded(
  paths: readonly string[],
  config: Readonly<Record<string, unknown>>,
  note: (note: Note) => void,
): void {
  for (const file of paths) {
    if (!PAGE.test(file) || placeOf(file, config).kind === 'other') continue;
    note({
      level: 'dropped',
      file,
      line: undefined,
      message: 'The settings of the old site exclude this text; it was left out.',
      advice: 'If it is to be seen, take it from "exclude" in _config.yml, and import again.',
      isLost: true,
    });
  }
}

async function readConfig(
  paths: ReadonlySet<string>,
  read: OpenedSite['read'],
  note: (note: Note) => void,
): Promise<SourceData> {
  const file = CONFIG.find((name) => paths.has(name)) ?? CONFIG[0] ?? '';
  const text = await read(file);
  if (text === undefined) return { file, value: undefined, lineOf: () => 1 };
  const yaml = readSourceYaml(text, file, note);
  return isRecord(yaml.value) ? yaml : { ...yaml, value: plainLines(text) };
}

/** @returns undefined when the folder can be read, else why not */
export async function whyUnreadable(folder: string): Promise<string | undefined> {
  try {
    const found = await fs.stat(folder);
    return found.isDirectory() ? undefined : `${folder} is a file; give the folder of the site.`;
  } catch {
    return `There is no folder ${folder}.`;
  }
}
