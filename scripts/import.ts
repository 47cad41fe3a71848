/** Brings a site over from al-folio, academicpages or another Jekyll. */
import path from 'node:path';
import { readArguments, UsageError, type Arguments } from './command/arguments.ts';
import { run } from './command/run.ts';
import { typedFolder } from './command/site-options.ts';
import { runImport, type ImportOptions } from './import/run-import.ts';
import { systems, type System } from './import/types.ts';
import { Refusal } from './new/refusal.ts';

await run(async () => {
  const given = readArguments({
    call: 'npm run import',
    purpose: `Makes a site folder of a site of al-folio, academicpages or another Jekyll, with a report of
what became of everything. The old site is only read; "auto" finds out which kind it is.

  npm run import auto ../my-old-site -- --to ../my-site`,
    positionals: `${systems.join(' | ')} | auto  DIR`,
    options: {
      to: { value: 'DIR', help: 'Site folder to write; made when it is not there.' },
      force: { help: 'Replace files that are there already.' },
      'all-assets': { help: 'Copy the files that nothing refers to as well.' },
    },
  });
  try {
    console.log(await runImport(importOptions(given)));
    return 0;
  } catch (error) {
    const reason = explained(error);
    if (reason === undefined) throw error;
    console.error(reason);
    return 1;
  }
});

function importOptions(given: Arguments): ImportOptions {
  const [system, source, ...more] = given.positionals;
  const target = given.value('to');
  const call = 'npm run import auto DIR -- --to DIR';
  if (system === undefined || source === undefined) {
    throw new UsageError(`Say which kind of site it is, and where: ${call}. See --help.`);
  }
  if (system !== 'auto' && !isSystem(system)) {
    throw new UsageError(
      `npm run import knows ${systems.join(', ')} and auto, not "${system}". See --help.`,
    );
  }
  if (more.length > 0) {
    throw new UsageError('One folder is expected, in quotes if its name has spaces. See --help.');
  }
  if (target === undefined) throw new UsageError(`Say where the new site goes: ${call}.`);
  return {
    system,
    source: path.resolve(typedFolder(), source),
    target: path.resolve(typedFolder(), target),
    force: given.has('force'),
    allAssets: given.has('all-assets'),
  };
}

function isSystem(name: string): name is System {
  return (systems as readonly string[]).includes(name);
}

/** What to say of a refusal, and of a folder that cannot be written to; undefined for a fault. */
function explained(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  const { syscall, message } = error as NodeJS.ErrnoException;
  return syscall === undefined ? undefined : `The import stopped: ${message}`;
}
