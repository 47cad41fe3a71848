import { compileSite } from '../src/compile/compile.ts';
import { reportErrors } from '../src/compile/report.ts';
import { readArguments } from './command/arguments.ts';
import { run } from './command/run.ts';
import { addressOptions, engineFolder, siteOption, siteOptions } from './command/site-options.ts';
import { counted } from './command/words.ts';

await run(async () => {
  const given = readArguments({
    call: 'npm run check',
    purpose: 'Looks for mistakes in the content of a site folder, without building it.',
    options: {
      ...siteOption,
      ...addressOptions,
      drafts: { help: 'Check drafts and posts of the future, too.' },
      strict: { help: 'Treat warnings as errors.' },
    },
  });
  const options = siteOptions(given, given.has('drafts'));
  const { errors } = await compileSite(options, engineFolder, Date.now());
  const warnings = errors.filter(({ severity }) => severity === 'warning').length;
  const faults = errors.length - warnings;
  if (errors.length > 0) console.error(await reportErrors(errors));
  console.log(`Checked: ${counted(faults, 'error')}, ${counted(warnings, 'warning')}.`);
  return faults > 0 || (given.has('strict') && warnings > 0) ? 1 : 0;
});
