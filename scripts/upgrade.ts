/** Brings the engine of a copy of Octavo to a newer version. */
import fs from 'node:fs';
import path from 'node:path';
import { readArguments, UsageError } from './command/arguments.ts';
import { run, tellOrRefuse } from './command/run.ts';
import { engineFolder, typedFolder } from './command/site-options.ts';
import { upgrade } from './upgrade/upgrade.ts';

await run(async () => {
  const given = readArguments({
    call: 'npm run upgrade',
    purpose: `Brings the engine to a newer version, as one commit. content/ and public/ stay as they are; what
you have changed in the engine is merged with what is new.

  npm run upgrade -- https://github.com/NAME/octavo    from the repository that you copied
  npm run upgrade                                      from the remote called octavo`,
    positionals: '[ADDRESS]',
    options: {
      to: { value: 'VERSION', help: 'Branch or tag of that repository; else its newest commit.' },
      since: {
        value: 'COMMIT',
        help: 'Commit of Octavo that your copy comes from; found by itself as a rule.',
      },
    },
  });
  const [from, ...others] = given.positionals;
  if (others.length > 0) {
    throw new UsageError('npm run upgrade takes one address. See --help.');
  }
  return tellOrRefuse(
    () =>
      upgrade({
        folder: engineFolder,
        from: from === undefined ? undefined : address(from),
        version: given.value('to') ?? 'HEAD',
        since: given.value('since'),
      }),
    'Nothing was upgraded',
  );
});

/** A folder is meant as seen from where the command was typed. */
function address(from: string): string {
  const folder = path.resolve(typedFolder(), from);
  return fs.existsSync(folder) ? folder : from;
}
