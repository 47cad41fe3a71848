import fs from 'node:fs/promises';
import path from 'node:path';
import { collections } from '../../src/collections/registry.ts';
import type { BibliographyContext } from '../../src/bibliography/read.ts';
import { readBibliography } from '../../src/bibliography/read.ts';
import type { Work } from '../../src/bibliography/work.ts';
import { membersOf } from '../../src/compile/members.ts';
import { ownerNames } from '../../src/compile/owner.ts';
import { ContentErrors, type ContentError } from '../../src/site/content-error.ts';
import { encodingMistakes } from '../../src/site/encoding.ts';
import { readSite, type Site } from '../../src/site/read-site.ts';
import { UsageError, type Arguments } from '../command/arguments.ts';
import { siteOptions, typedFolder } from '../command/site-options.ts';

/** Files that are read as one bibliography, and what the reader makes of them. */
export interface Source {
  files: readonly { file: string; text: string }[];
  works: readonly Work[];
  errors: readonly ContentError[];
  /** Whether the site that they are of is that of a group. */
  isOfGroup: boolean;
}

/**
 * Reads the files that were named, else those of the site: first the works of its owner, then those
 * of others that its texts cite. Files that are named are nobody's, unless `--site` says whose.
 *
 * @param names as they were typed
 * @throws {UsageError} for a file that cannot be read
 * @throws {ContentErrors} for a site that cannot be read
 */
export async function readSources(given: Arguments, names: readonly string[]): Promise<Source[]> {
  if (names.length === 0) {
    const { site, errors } = await siteOf(given);
    const context = contextOf(site);
    const own = readSource(site.bibliography, context);
    const others = site.references.length === 0 ? [] : [readSource(site.references, context)];
    const isOfGroup = site.settings.author.isGroup;
    return [{ ...own, errors: [...errors, ...own.errors], isOfGroup }, ...others];
  }
  const context =
    given.value('site') === undefined
      ? { owner: { name: '' } }
      : contextOf((await siteOf(given)).site);
  const named = readSource(await Promise.all(names.map(readNamed)), context);
  const garbled = named.files.flatMap(({ file, text }) => encodingMistakes(text, file));
  return [{ ...named, errors: [...garbled, ...named.errors] }];
}

function readSource(files: Source['files'], context: BibliographyContext): Source {
  return { files, ...readBibliography(files, context), isOfGroup: false };
}

function contextOf(site: Site): BibliographyContext {
  return { owner: ownerNames(site.settings), members: membersOf(site), ...site.data };
}

/** A site, and those of its mistakes that concern its bibliography. */
async function siteOf(given: Arguments): Promise<{ site: Site; errors: ContentError[] }> {
  const { site, errors } = await readSite(siteOptions(given), Date.now(), collections);
  if (site === undefined) {
    throw new ContentErrors(errors.filter(({ file }) => path.basename(file) === 'site.yaml'));
  }
  const dataFolder = path.join(site.contentFolder, 'data');
  return {
    site,
    errors: errors.filter(
      ({ kind, file }) =>
        (kind === 'missing-file' && file === site.configFile) ||
        (kind === 'not-utf8' && file.endsWith('.bib')) ||
        path.dirname(file) === dataFolder,
    ),
  };
}

async function readNamed(name: string): Promise<{ file: string; text: string }> {
  const file = path.resolve(typedFolder(), name);
  try {
    return { file, text: await fs.readFile(file, 'utf8') };
  } catch {
    throw new UsageError(`There is no file ${file} that can be read.`);
  }
}
