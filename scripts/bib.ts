/** Shows what the site makes of a BibTeX file, and what is wrong with it. */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { orderWorks } from '../src/bibliography/order.ts';
import { readBibliography } from '../src/bibliography/read.ts';
import { worksTable } from '../src/bibliography/works-table.ts';
import { formatContentErrors } from '../src/site/format-error.ts';

const HELP = `npm run bib -- [options] [file.bib …]

Shows every work of a bibliography as the site reads it, newest first, and every mistake with its
place. Without a file: content/papers.bib.

  --site DIR  take content/papers.bib of this site folder
  --json      print the works as JSON
  --help      show this text

Ends with code 1 when there are errors; warnings are shown only.`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const repository = path.resolve(import.meta.dirname, '..');
  const papers = path.join(path.resolve(values.site ?? repository), 'content', 'papers.bib');
  const names = positionals.length > 0 ? positionals.map((name) => path.resolve(name)) : [papers];
  const files = names.map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }));
  // Whose site it is makes no difference to what is shown here.
  const { works, errors } = readBibliography(files, { name: '' });
  const ordered = orderWorks(works);
  if (values.json) console.log(JSON.stringify(ordered, null, 2));
  else if (works.length > 0) console.log(worksTable(ordered, process.stdout.columns || 120));

  const readText = (name: string): string | undefined =>
    files.find(({ file }) => file === name)?.text;
  if (errors.length > 0) console.error(`\n${formatContentErrors(errors, readText)}`);
  const wrong = errors.filter((error) => error.severity === 'error').length;
  console.error(`${works.length} works, ${wrong} errors, ${errors.length - wrong} warnings`);
  return wrong > 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(`bib: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
