import { lookUp } from '../../site/look-up.ts';

/** What a command of LaTeX's algorithmic does to the lines around it. */
export interface Command {
  /** Words before its first argument. */
  before: string;
  /** Words behind its first argument. */
  behind?: string;
  /** How many arguments in braces it has. */
  arguments: 0 | 1 | 2;
  /** Whether it ends a block, begins one, or, as `\Else`, does both. */
  block?: 'begin' | 'between' | 'end';
  /** What it ends, or is between: names of commands that begin a block. */
  of?: readonly string[];
  /** A line without a number, such as what is required. */
  isUnnumbered?: true;
  /** Stands for itself in a line that `\State` has just begun. */
  isWithinState?: true;
}

const loops = { arguments: 1, behind: 'do', block: 'begin' } as const;
const named = { arguments: 2, block: 'begin' } as const;
const statements = { arguments: 0, isWithinState: true } as const;

/**
 * The commands that begin a line, in lower case, for the packages algorithmic, algpseudocode and
 * pseudocode.js write them in different ones.
 *
 * @see https://ctan.org/pkg/algorithmicx
 */
export const commands: Readonly<Record<string, Command>> = {
  state: { before: '', arguments: 0 },
  statex: { before: '', arguments: 0, isUnnumbered: true },
  require: { before: 'Require:', arguments: 0, isUnnumbered: true },
  ensure: { before: 'Ensure:', arguments: 0, isUnnumbered: true },
  input: { before: 'Input:', arguments: 0, isUnnumbered: true },
  output: { before: 'Output:', arguments: 0, isUnnumbered: true },
  if: { before: 'if', behind: 'then', arguments: 1, block: 'begin' },
  elsif: { before: 'else if', behind: 'then', arguments: 1, block: 'between', of: ['if'] },
  elseif: { before: 'else if', behind: 'then', arguments: 1, block: 'between', of: ['if'] },
  elif: { before: 'else if', behind: 'then', arguments: 1, block: 'between', of: ['if'] },
  else: { before: 'else', arguments: 0, block: 'between', of: ['if'] },
  endif: { before: 'end if', arguments: 0, block: 'end', of: ['if'] },
  for: { before: 'for', ...loops },
  forall: { before: 'for all', ...loops },
  foreach: { before: 'for each', ...loops },
  endfor: { before: 'end for', arguments: 0, block: 'end', of: ['for', 'forall', 'foreach'] },
  while: { before: 'while', ...loops },
  endwhile: { before: 'end while', arguments: 0, block: 'end', of: ['while'] },
  loop: { before: 'loop', arguments: 0, block: 'begin' },
  endloop: { before: 'end loop', arguments: 0, block: 'end', of: ['loop'] },
  repeat: { before: 'repeat', arguments: 0, block: 'begin' },
  until: { before: 'until', arguments: 1, block: 'end', of: ['repeat'] },
  procedure: { before: 'procedure', ...named },
  endprocedure: { before: 'end procedure', arguments: 0, block: 'end', of: ['procedure'] },
  function: { before: 'function', ...named },
  endfunction: { before: 'end function', arguments: 0, block: 'end', of: ['function'] },
  return: { before: 'return', ...statements },
  print: { before: 'print', ...statements },
  break: { before: 'break', ...statements },
  continue: { before: 'continue', ...statements },
};

/** Words that stand in a line, by their commands in lower case. */
export const wordCommands: Readonly<Record<string, string>> = {
  and: 'and',
  or: 'or',
  not: 'not',
  xor: 'xor',
  to: 'to',
  downto: 'down to',
  true: 'true',
  false: 'false',
};

/** Names that two words make. */
const shown: Readonly<Record<string, string>> = {
  statex: 'Statex',
  elsif: 'ElsIf',
  elseif: 'ElsIf',
  endif: 'EndIf',
  forall: 'ForAll',
  foreach: 'ForEach',
  endfor: 'EndFor',
  endwhile: 'EndWhile',
  endloop: 'EndLoop',
  endprocedure: 'EndProcedure',
  endfunction: 'EndFunction',
};

/** The name of a command as it is usually written. */
export function shownName(name: string): string {
  return lookUp(shown, name) ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** All commands as they are usually written, for "did you mean". */
export const commandNames: readonly string[] = [
  ...[...Object.keys(commands), ...Object.keys(wordCommands), 'call', 'comment'].map(shownName),
  'caption',
  'label',
];
