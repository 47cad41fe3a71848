import type { CommandDescription } from './command-description.ts';

/** An option of npm itself, which may be set for all of its commands. */
const OF_NPM: readonly string[] = ['yes'];

const LANGUAGES = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*(?:[\s,]+[a-z]{2,3}(?:-[a-z\d]{2,8})*)*$/i;

/** What values look like, by what the help calls them. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  URL: /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+/,
  'en,zh': LANGUAGES,
  fr: LANGUAGES,
};

/**
 * Options that were typed without ` -- ` before them: npm keeps those for itself and tells of them
 * in the environment (`npm_config_…`), with the value or, where a space stood between, with `true`.
 *
 * @param words what npm passed on
 * @returns how the call is written right; undefined when npm has kept nothing
 * @see https://docs.npmjs.com/cli/v11/using-npm/config#environment-variables
 */
export function withoutEating(
  { call, options }: Pick<CommandDescription, 'call' | 'options'>,
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const eaten = Object.entries(options).flatMap(([name, { value }]) => {
    const kept = environment[`npm_config_${name.replaceAll('-', '_')}`] ?? '';
    const isTyped = words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`));
    return kept === '' || isTyped || OF_NPM.includes(name) ? [] : [{ name, kept, value }];
  });
  if (eaten.length === 0) return undefined;
  const named = call.split(' ');
  const rest = words.filter((word) => !named.includes(word));
  // The value behind a space was passed on as a word, and which is whose is plain for one alone.
  const lacking = eaten.filter(({ kept, value }) => value !== undefined && kept === 'true');
  // Of several, some are known by their looks.
  const known = new Map<string, string>();
  for (const { name, value } of lacking) {
    const index = rest.findIndex((word) => SHAPES[value ?? '']?.test(word) === true);
    const [word] = index === -1 ? [] : rest.splice(index, 1);
    if (word !== undefined) known.set(name, word);
  }
  const others = lacking.length - known.size;
  const passed = rest.splice(Math.max(0, rest.length - others));
  const written = eaten.map(({ name, kept, value }) => {
    if (value === undefined) return `--${name}`;
    if (kept !== 'true') return `--${name} ${quoted(kept)}`;
    const own = known.get(name) ?? (others === 1 ? passed[0] : undefined);
    return `--${name} ${own === undefined ? value : quoted(own)}`;
  });
  return [call, ...rest.map(quoted), '--', ...written].join(' ');
}

function quoted(word: string): string {
  return /^[\w./:@=,+-]+$/.test(word) ? word : `"${word}"`;
}
