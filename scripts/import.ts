/** Brings a site over from al-folio, academicpages, HugoBlox or another Jekyll. */
import { readArguments } from './command/arguments.ts';
import { run, tellOrRefuse } from './command/run.ts';
import { typedFolder } from './command/site-options.ts';
import { importOptions } from './import/import-options.ts';
import { systems } from './import/types.ts';

await run(async () => {
  const given = readArguments({
    call: 'npm run import',
    purpose: `Makes a site folder of a site of al-folio, academicpages, HugoBlox or another Jekyll, with a
report of what became of everything. The old site is only read; "auto" finds out which kind it is.

  npm run import auto ../my-old-site -- --to ../my-site`,
    positionals: `${systems.join(' | ')} | auto  DIR`,
    options: {
      to: { value: 'DIR', help: 'Site folder to write; made when it is not there.' },
      force: { help: 'Replace files that are there already.' },
      'all-assets': { help: 'Copy the files that nothing refers to as well.' },
    },
  });
  const options = importOptions(given, typedFolder());
  return tellOrRefuse(async () => {
    // All that reads bibliographies and formulas: a call that makes no sense need not wait for it.
    const { runImport } = await import('./import/run-import.ts');
    return runImport(options);
  }, 'The import stopped');
});
