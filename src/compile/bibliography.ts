import fs from 'node:fs/promises';
import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import { encodingMistakes } from '../site/encoding.ts';
import type { Entry } from '../site/entry.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import type { Site } from '../site/read-site.ts';
import { orderWorks } from '../bibliography/order.ts';
import type { BrokenKeys, ReadBibliography } from '../bibliography/read.ts';
import type { Work } from '../bibliography/work.ts';
import { findFile, reachableFiles } from './find-file.ts';
import type { BibliographyReader } from './kept-bibliography.ts';
import { membersOf } from './members.ts';
import { ownerNames } from './owner.ts';

/** Works by key, for whoever cites them. */
export interface Citable extends ReadonlyMap<string, Work> {
  /** Keys that name no work only because their entries could not be read, which is told. */
  readonly broken: BrokenKeys;
  /** Whether a file that should hold some of them is missing, which is told. */
  readonly lacksFile: boolean;
}

class CitableWorks extends Map<string, Work> implements Citable {
  readonly broken = new Set<string>();
  lacksFile = false;

  /** Adds the keys of broken entries that no other entry has. */
  addBroken(broken: BrokenKeys): void {
    for (const key of broken) if (!this.has(key)) this.broken.add(key);
  }
}

/** What a site's BibTeX files hold. */
export interface Bibliography {
  /** The site's own works, in the order of the publications page. */
  works: readonly Work[];
  /** Identifies them. */
  digest: string;
  /** What every text may cite: these, their other versions, and the works of others. */
  citable: Citable;
  errors: ContentError[];
}

/** Reads the bibliographies that site.yaml names. */
export function siteBibliography(site: Site, read: BibliographyReader): Bibliography {
  const owner = ownerNames(site.settings);
  const members = membersOf(site);
  const own = read(site.bibliography, { owner, members, ...site.data });
  const others = read(site.references, { owner, ...site.data });
  const citable = new CitableWorks();
  const errors = [...own.errors, ...others.errors];
  for (const work of withVersions(own.works)) citable.set(work.key, work);
  for (const work of withVersions(others.works)) {
    const first = citable.get(work.key);
    if (first === undefined) citable.set(work.key, work);
    else errors.push(sameKey(work, first, site));
  }
  citable.addBroken(own.broken);
  citable.addBroken(others.broken);
  return { works: orderWorks(own.works), digest: own.digest, citable, errors };
}

function withVersions(works: readonly Work[]): Work[] {
  return works.flatMap((work) => [work, ...work.versions]);
}

/** Reads the bibliographies of single texts, each file once. */
export class TextBibliographies {
  readonly #site: Site;
  readonly #reader: BibliographyReader;
  readonly #citable: Citable;
  readonly #read = new Map<string, Promise<ReadBibliography>>();

  constructor(site: Site, citable: Citable, reader: BibliographyReader) {
    this.#site = site;
    this.#reader = reader;
    this.#citable = citable;
  }

  /** What a text may cite: the works of its own `bibliography`, then those of the site. */
  async citableBy(entry: Entry): Promise<{ citable: Citable; errors: ContentError[] }> {
    const { frontMatter, file } = entry;
    const names = 'bibliography' in frontMatter ? (frontMatter.bibliography ?? []) : [];
    if (names.length === 0) return { citable: this.#citable, errors: [] };
    const citable = new CitableWorks(this.#citable);
    citable.addBroken(this.#citable.broken);
    const errors: ContentError[] = [];
    for (const [index, name] of names.entries()) {
      const found = findFile(name, file, this.#site) ?? this.#inContent(name);
      if (found === undefined) {
        citable.lacksFile = true;
        errors.push(missingFile(name, entry, index, this.#site));
        continue;
      }
      const isFirst = !this.#read.has(found);
      const read = await this.#readFile(found);
      if (isFirst) errors.push(...read.errors);
      for (const work of withVersions(read.works)) citable.set(work.key, work);
      citable.addBroken(read.broken);
    }
    return { citable, errors };
  }

  #inContent(name: string): string | undefined {
    return this.#site.contentFiles.has(name) ? `${this.#site.contentFolder}/${name}` : undefined;
  }

  #readFile(file: string): Promise<ReadBibliography> {
    let read = this.#read.get(file);
    if (read === undefined) {
      const owner = ownerNames(this.#site.settings);
      read = fs.readFile(file, 'utf8').then((text) => {
        const found = this.#reader([{ file, text }], { owner, ...this.#site.data });
        return { ...found, errors: [...encodingMistakes(text, file), ...found.errors] };
      });
      this.#read.set(file, read);
    }
    return read;
  }
}

function sameKey(work: Work, first: Work, { options }: Site): ContentError {
  const name = path.relative(options.siteFolder, first.file);
  return {
    severity: 'warning',
    kind: 'duplicate-key',
    file: work.file,
    position: work.position,
    message: `The key "${work.key}" is in the site's own bibliography too, which is the one cited.`,
    fix: `Delete one of the two, or give one another key: the other is on line ${first.position.line} of ${name}.`,
  };
}

function missingFile(name: string, entry: Entry, index: number, site: Site): ContentError {
  const known = reachableFiles(entry.file, site).filter((file) => file.endsWith('.bib'));
  return {
    severity: 'error',
    kind: 'missing-file',
    file: entry.file,
    position: entry.locate(['bibliography', index]),
    message: `There is no file "${name}" beside this one or in content/.`,
    fix: didYouMean(name, known, 'Correct the name of the .bib file.'),
  };
}
