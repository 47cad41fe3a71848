import path from 'node:path';
import { UsageError, type Arguments } from '../command/arguments.ts';
import { systems, type System } from './types.ts';

/** What an import is asked to do. */
export interface ImportOptions {
  /** `auto` finds out. */
  system: System | 'auto';
  /** Absolute paths. */
  source: string;
  target: string;
  force: boolean;
  allAssets: boolean;
}

/**
 * Reads what was typed.
 *
 * @param typedIn the folder in which it was typed
 * @throws {UsageError} for a call that makes no sense
 */
export function importOptions(given: Arguments, typedIn: string): ImportOptions {
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
    source: path.resolve(typedIn, source),
    target: path.resolve(typedIn, target),
    force: given.has('force'),
    allAssets: given.has('all-assets'),
  };
}

function isSystem(name: string): name is System {
  return (systems as readonly string[]).includes(name);
}
