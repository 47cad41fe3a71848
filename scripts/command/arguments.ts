import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { didYouMean } from '../../src/site/did-you-mean.ts';
import type { CommandDescription } from './command-description.ts';
import { withoutEating } from './eaten-options.ts';

/** What was typed behind the name of a command. */
export interface Arguments {
  /** Text of an option that takes a value, when it was given. */
  value: (name: string) => string | undefined;
  /** Whether a switch was given. */
  has: (name: string) => boolean;
  positionals: string[];
}

/** Thrown for a call that makes no sense; its message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads a command's arguments; prints its help and leaves the process when that is asked for.
 *
 * @throws {UsageError} for an option that the command does not have, and for one that npm has kept
 */
export function readArguments(description: CommandDescription): Arguments {
  const options: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { value }] of Object.entries(description.options)) {
    options[name] = { type: value === undefined ? 'boolean' : 'string' };
  }
  rejectUnknown(Object.keys(options), description);
  rejectEaten(description);
  const { values, positionals } = parse(options, description);
  if (values.help === true) {
    console.log(helpText(description));
    process.exit(0);
  }
  return {
    value: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    has: (name) => values[name] === true,
    positionals,
  };
}

function rejectUnknown(known: readonly string[], { call }: CommandDescription): void {
  for (const argument of process.argv.slice(2)) {
    if (argument === '--') return;
    const name = /^--([^=]+)/.exec(argument)?.[1];
    if (name === undefined || known.includes(name)) continue;
    const advice = didYouMean(name, known, 'See --help.', (meant) => `--${meant}`);
    throw new UsageError(`${call} has no option --${name}. ${advice}`);
  }
}

function rejectEaten(description: CommandDescription): void {
  const right = withoutEating(description, process.argv.slice(2), process.env);
  if (right === undefined) return;
  throw new UsageError(
    `npm took an option for its own. Put " -- " before the options:\n  ${right}`,
  );
}

function parse(options: ParseArgsOptionsConfig, { call, positionals }: CommandDescription) {
  try {
    return parseArgs({ options, allowPositionals: positionals !== undefined });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${call}: ${reason.replace(/[.!?]?$/, '.')} See --help.`);
  }
}

function helpText({ call, purpose, positionals = '', options }: CommandDescription): string {
  const described: CommandDescription['options'] = {
    ...options,
    help: { help: 'Show this text.' },
  };
  const rows = Object.entries(described).map(([name, { value, help }]) => ({
    left: value === undefined ? `--${name}` : `--${name} ${value}`,
    help,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length));
  const lines = rows.map(({ left, help }) => `  ${left.padEnd(width)}  ${help}`);
  const usage = `${call} -- [options] ${positionals}`.trim();
  return `${purpose}\n\nUsage: ${usage}\n\n${lines.join('\n')}\n`;
}
