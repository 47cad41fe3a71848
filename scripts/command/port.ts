import { UsageError, type Arguments } from './arguments.ts';
import type { CommandDescription } from './command-description.ts';

/** The option of commands that serve a site. */
export const portOption = {
  port: { value: 'N', help: 'Port of the local server; else 4321, or the next free one.' },
} as const satisfies CommandDescription['options'];

/** @throws {UsageError} for a port that cannot be one */
export function portNumber(given: Arguments, otherwise: number): number {
  const written = given.value('port');
  if (written === undefined) return otherwise;
  const port = Number(written);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UsageError(`--port takes a number from 1 to 65535, not "${written}".`);
}
