import { readFileSync } from 'node:fs';
import { readBibliography } from '../../src/bibliography/read.ts';
import type { OwnerNames } from '../../src/bibliography/owner.ts';
import type { Work } from '../../src/bibliography/work.ts';
import type { ContentError } from '../../src/site/content-error.ts';

export const FILE = '/site/content/papers.bib';

/** The text of a file in `fixtures/`. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.bib`, import.meta.url), 'utf8');
}

/** Reads one file of BibTeX. */
export function read(
  text: string,
  owner: OwnerNames = { name: 'Ziming Liu' },
): { works: Work[]; errors: ContentError[] } {
  return readBibliography([{ file: FILE, text }], { owner });
}

/** The one work of a file that has nothing wrong with it. */
export function readOne(text: string, owner?: OwnerNames): Work {
  const { works, errors } = read(text, owner);
  const [work] = works;
  if (work === undefined || works.length > 1 || errors.length > 0) {
    throw new Error(`Expected one work and no errors: ${JSON.stringify({ works, errors })}`);
  }
  return work;
}

/** An entry that is complete but for the fields given. */
export function entry(fields: string, type = 'misc'): string {
  const title = /\btitle\s*=/.test(fields) ? '' : 'title = {T}, ';
  const year = /\b(?:year|date)\s*=/.test(fields) ? '' : 'year = 2020, ';
  return `@${type}{k, ${title}${year}${fields}}`;
}

/** Errors in short: severity, kind, line and column. */
export function places(errors: readonly ContentError[]): string[] {
  return errors.map(
    ({ severity, kind, position }) => `${severity} ${kind} ${position.line}:${position.column}`,
  );
}

/** Takes the first ▲ out of a text; it stands before the character where an error is expected. */
export function marked(text: string): { text: string; place: string } {
  const before = text.slice(0, text.indexOf('▲')).split('\n');
  const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  return { text: text.replace('▲', ''), place };
}
