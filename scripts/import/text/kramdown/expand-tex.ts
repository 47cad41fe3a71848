import { closingBrace, type TexDefinitions } from './tex-definitions.ts';

/** A command that stands for itself would have no end. */
const MOST_ROUNDS = 200;

/**
 * Writes TeX without what KaTeX cannot be told: commands with an optional argument become what they
 * stand for, names of colours their numbers.
 */
export function expandTex(
  written: string,
  { optional, colours }: Pick<TexDefinitions, 'optional' | 'colours'>,
): string {
  let tex = written;
  const names = Object.keys(optional);
  if (names.length > 0) {
    const use = new RegExp(String.raw`\\(${names.map(escaped).join('|')})(?![A-Za-z])`);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const match = use.exec(tex);
      const command = optional[match?.[1] ?? ''];
      if (match === null || command === undefined) break;
      const { values, end } = argumentsAt(
        tex,
        match.index + match[0].length,
        command.byDefault,
        command.tex,
      );
      const expanded = command.tex.replace(
        /#(\d)/g,
        (_, number: string) => values[Number(number) - 1] ?? '',
      );
      const isTouching = /\\[A-Za-z]+$/.test(expanded) && /^[A-Za-z]/.test(tex.slice(end));
      tex = `${tex.slice(0, match.index)}${expanded}${isTouching ? ' ' : ''}${tex.slice(end)}`;
    }
  }
  return tex.replace(
    /\\(color|textcolor|colorbox)\s*\{([^{}]*)\}/g,
    (whole, command: string, name: string) => {
      const colour = colours[name.trim()];
      return colour === undefined ? whole : `\\${command}{${colour}}`;
    },
  );
}

function escaped(name: string): string {
  return name.replace(/[^A-Za-z]/g, '\\$&');
}

function argumentsAt(
  tex: string,
  start: number,
  byDefault: string,
  definition: string,
): { values: string[]; end: number } {
  const count = Math.max(
    1,
    ...[...definition.matchAll(/#(\d)/g)].map(([, number]) => Number(number)),
  );
  let end = start;
  const bracket = /^\s*\[((?:[^[\]{}]|\{[^{}]*\}|\[[^[\]]*\])*)\]/.exec(tex.slice(end));
  const values = [bracket?.[1] ?? byDefault];
  end += bracket?.[0].length ?? 0;
  while (values.length < count) {
    const space = /^\s*/.exec(tex.slice(end))?.[0].length ?? 0;
    const at = end + space;
    const close = tex[at] === '{' ? closingBrace(tex, at) : undefined;
    if (close !== undefined) {
      values.push(tex.slice(at + 1, close));
      end = close + 1;
    } else {
      const [token = ''] = /^(?:\\[A-Za-z]+|\\.|.)/s.exec(tex.slice(at)) ?? [];
      values.push(token);
      end = at + token.length;
    }
  }
  return { values, end };
}

/**
 * Puts braces around the author's own commands behind `_` and `^`: KaTeX wants them when a command
 * stands for another with an argument.
 */
export function withBracedScripts(tex: string, macros: Readonly<Record<string, string>>): string {
  return tex.replace(
    /([_^])\s*\\([A-Za-z]+)((?:\s*\{(?:[^{}]|\{[^{}]*\})*\})*)/g,
    (whole, sign: string, name: string, groups: string) => {
      const definition = Object.hasOwn(macros, name) ? macros[name] : undefined;
      if (definition?.includes('{') !== true) return whole;
      const count = new Set(definition.match(/#\d/g) ?? []).size;
      const taken = groups.match(/\s*\{(?:[^{}]|\{[^{}]*\})*\}/g) ?? [];
      if (taken.length < count) return whole;
      return `${sign}{\\${name}${taken.slice(0, count).join('')}}${taken.slice(count).join('')}`;
    },
  );
}
