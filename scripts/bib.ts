/** Shows, checks and mends bibliographies. */
import { fix } from './bib/fix.ts';
import { lint } from './bib/lint.ts';
import { showWorks } from './bib/show.ts';
import { nearest } from '../src/site/nearest.ts';
import { readArguments, UsageError, type Arguments } from './command/arguments.ts';
import type { CommandDescription } from './command/command-description.ts';
import { run } from './command/run.ts';
import { siteOption } from './command/site-options.ts';

interface Subcommand extends Omit<CommandDescription, 'call'> {
  /** @returns the exit code */
  run: (given: Arguments, files: readonly string[]) => Promise<number>;
}

const positionals = '[FILE.bib …]';
const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  table: {
    purpose: `Shows every work of a bibliography as the site reads it, newest first.

  npm run bib table    the works as a table; so does npm run bib alone
  npm run bib json     the same as JSON, with everything that was understood
  npm run bib lint     everything that is wrong, or likely wrong, and what to do about it
  npm run bib fix      mends what can be mended safely, after showing it`,
    positionals,
    options: siteOption,
    run: (given, files) => showWorks(given, files, 'table'),
  },
  json: {
    purpose: 'Prints every work of a bibliography as the site reads it, newest first, as JSON.',
    positionals,
    options: siteOption,
    run: (given, files) => showWorks(given, files, 'json'),
  },
  lint: {
    purpose: 'Tells what is wrong, or likely wrong, with a bibliography, and what to do about it.',
    positionals,
    options: { ...siteOption, strict: { help: 'Treat warnings as errors.' } },
    run: lint,
  },
  fix: {
    purpose: `Mends what can be mended safely in a bibliography, and leaves every other letter as it is.
Shows the changes and asks; where nobody can be asked, it only shows them.`,
    positionals,
    options: { ...siteOption, write: { help: 'Write the changes without asking.' } },
    run: fix,
  },
};

await run(async () => {
  const name = namedSubcommand(process.argv.slice(2));
  const subcommand = SUBCOMMANDS[name ?? 'table'];
  if (subcommand === undefined) throw new Error('There is no subcommand for a table.');
  const call = name === undefined ? 'npm run bib' : `npm run bib ${name}`;
  const given = readArguments({ ...subcommand, call });
  const files = name === undefined ? given.positionals : without(given.positionals, name);
  rejectMistyped(files);
  return subcommand.run(given, files);
});

/** The first word that is no option's value, if it is a subcommand. */
function namedSubcommand(words: readonly string[]): string | undefined {
  const first = words.find((word, index) => !word.startsWith('-') && words[index - 1] !== '--site');
  return first !== undefined && Object.hasOwn(SUBCOMMANDS, first) ? first : undefined;
}

function without(words: readonly string[], name: string): string[] {
  const index = words.indexOf(name);
  return words.filter((_, place) => place !== index);
}

/** A word without a point or slash is no file, but a subcommand with a slip. */
function rejectMistyped([first]: readonly string[]): void {
  if (first === undefined || /[./\\]/.test(first)) return;
  const meant = nearest(first, Object.keys(SUBCOMMANDS));
  if (meant === undefined || meant === first) return;
  throw new UsageError(`npm run bib has no command ${first}. Did you mean ${meant}?`);
}
