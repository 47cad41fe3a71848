import fs from 'node:fs/promises';
import path from 'node:path';
import { orderWorks } from '../src/bibliography/order.ts';
import { readBibliography } from '../src/bibliography/read.ts';
import { worksTable } from '../src/bibliography/works-table.ts';
import { ownerNames } from '../src/compile/owner.ts';
import { reportErrors } from '../src/compile/report.ts';
import { ContentErrors } from '../src/site/content-error.ts';
import { readSite } from '../src/site/read-site.ts';
import { readArguments, UsageError, type Arguments } from './command/arguments.ts';
import { run } from './command/run.ts';
import { siteOption, siteOptions, typedFolder } from './command/site-options.ts';
import { counted } from './command/words.ts';

/** Columns of a table that goes to a file rather than to a terminal. */
const FILE_WIDTH = 120;

await run(async () => {
  const given = readArguments({
    call: 'npm run bib',
    purpose: 'Shows every work of a bibliography as the site reads it, newest first.',
    positionals: '[FILE.bib …]',
    options: {
      ...siteOption,
      json: { help: 'Print the works as JSON.' },
    },
  });
  const { files, owner } = await source(given);
  const { works, errors } = readBibliography(files, owner);
  const ordered = orderWorks(works);
  if (given.has('json')) console.log(JSON.stringify(ordered, null, 2));
  else if (works.length > 0) console.log(worksTable(ordered, process.stdout.columns || FILE_WIDTH));
  if (errors.length > 0) console.error(`\n${await reportErrors(errors)}`);
  const faults = errors.filter(({ severity }) => severity === 'error').length;
  const warnings = errors.length - faults;
  console.error(
    `${counted(works.length, 'work')}, ${counted(faults, 'error')}, ${counted(warnings, 'warning')}`,
  );
  return faults > 0 ? 1 : 0;
});

/** The files that were named, else those of the site; whose works they are is known only there. */
async function source(given: Arguments) {
  if (given.positionals.length > 0) {
    const files = await Promise.all(given.positionals.map(readNamed));
    return { files, owner: { name: '' } };
  }
  const { site, errors } = await readSite(siteOptions(given), Date.now());
  if (site === undefined) throw new ContentErrors(errors);
  return { files: site.bibliography, owner: ownerNames(site.settings.author) };
}

async function readNamed(name: string): Promise<{ file: string; text: string }> {
  const file = path.resolve(typedFolder(), name);
  try {
    return { file, text: await fs.readFile(file, 'utf8') };
  } catch {
    throw new UsageError(`There is no file ${file} that can be read.`);
  }
}
