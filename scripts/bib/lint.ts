import path from 'node:path';
import { fixBibliography } from '../../src/bibliography/lint/fix/fix.ts';
import { lintWorks } from '../../src/bibliography/lint/lint.ts';
import { unknownFields, type UnknownField } from '../../src/bibliography/lint/unknown-fields.ts';
import type { Arguments } from '../command/arguments.ts';
import { counted } from '../command/words.ts';
import { report } from './show.ts';
import { readSources } from './source.ts';

/** Tells everything that is wrong, or likely wrong, with a bibliography. */
export async function lint(given: Arguments, names: readonly string[]): Promise<number> {
  const sources = await readSources(given, names);
  const read = sources.flatMap((source) => source.errors);
  const garbled = new Set(read.flatMap(({ kind, file }) => (kind === 'not-utf8' ? [file] : [])));
  const looked = sources
    .flatMap((source) => lintWorks(source.works, source.files))
    .filter(({ kind, file }) => kind !== 'not-utf8' || !garbled.has(file));
  const errors = [...read, ...looked];
  const files = sources.flatMap((source) => source.files);
  const unknown = unknownFields(files);
  if (unknown.length > 0) console.error(fieldList(unknown));
  const works = sources.reduce((sum, source) => sum + source.works.length, 0);
  const code = await report(errors, works, given.has('strict'));
  const edits = sources.flatMap((source) => fixBibliography(source.files).flatMap((f) => f.edits));
  if (edits.length > 0) {
    console.error(`\`npm run bib fix\` can mend ${counted(edits.length, 'place')}.`);
  }
  return code;
}

function fieldList(fields: readonly UnknownField[]): string {
  const items = fields.map(({ name, count, file, position }) => {
    const times = count === 1 ? '' : `${count} times, first `;
    return `  ${name} (${times}${path.basename(file)}:${position.line})`;
  });
  return `Fields that nobody knows; they are kept in the BibTeX that readers take away:\n${items.join('\n')}\n`;
}
