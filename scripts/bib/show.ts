import { orderWorks } from '../../src/bibliography/order.ts';
import { worksTable, worksWithoutOwner } from '../../src/bibliography/works-table.ts';
import { reportErrors } from '../../src/compile/report.ts';
import type { ContentError } from '../../src/site/content-error.ts';
import type { Arguments } from '../command/arguments.ts';
import { counted } from '../command/words.ts';
import { readSources } from './source.ts';

/** Shows the works of a bibliography, newest first, and on the error stream what is wrong with it. */
export async function showWorks(
  given: Arguments,
  names: readonly string[],
  form: 'table' | 'json',
): Promise<number> {
  const [own] = await readSources(given, names);
  const { works, errors, isOfGroup } = own ?? { works: [], errors: [], isOfGroup: false };
  const ordered = orderWorks(works);
  if (form === 'json') console.log(JSON.stringify(ordered, null, 2));
  // What reads a file or a pipe wants all of it; a terminal has columns.
  else if (works.length > 0) console.log(worksTable(ordered, process.stdout.columns || Infinity));
  // Files alone are nobody's.
  const hasOwner = names.length === 0 || given.value('site') !== undefined;
  const strange = form === 'table' && hasOwner ? worksWithoutOwner(ordered, isOfGroup) : '';
  if (strange !== '') {
    const advice = isOfGroup
      ? 'Make a file in content/people/ for who wrote them, with every spelling of the name in its "aliases".'
      : 'Add the spelling of your name to "aliases" of "author" in site.yaml.';
    console.error(`\n${strange}\nAre they yours? ${advice}`);
  }
  return report(errors, works.length);
}

/** @returns the exit code */
export async function report(
  errors: readonly ContentError[],
  works: number,
  isStrict = false,
): Promise<number> {
  if (errors.length > 0) console.error(`\n${await reportErrors(errors)}`);
  const faults = errors.filter(({ severity }) => severity === 'error').length;
  const warnings = errors.length - faults;
  console.error(
    `${counted(works, 'work')}, ${counted(faults, 'error')}, ${counted(warnings, 'warning')}`,
  );
  return faults > 0 || (isStrict && warnings > 0) ? 1 : 0;
}
