import { z } from 'astro/zod';
import type { ContentError } from './content-error.ts';
import { validate } from './validate.ts';
import { readYaml, type LocatedYaml } from './yaml.ts';

/** The author's own TeX commands, by name with or without its backslash. */
export const macrosSchema = z.record(
  z.string().regex(/^\\?(?:[A-Za-z]+|[^A-Za-z\s])$/, {
    error: 'This is not the name of a TeX command. | Use letters only: RR, or \\RR.',
  }),
  z.string().refine((definition) => !/[^\P{Cc}\t\n]/u.test(definition), {
    error:
      'The double quotes make another character of a backslash and its letter. | Put the definition in single quotes, or in none.',
  }),
);

/**
 * Reads `content/macros.yaml`: the author's own TeX commands.
 *
 * @example 'RR: \mathbb{R}' → { '\\RR': '\\mathbb{R}' }
 */
export function readMacros(
  text: string,
  file: string,
): { macros: Record<string, string>; locate: LocatedYaml['locate']; errors: ContentError[] } {
  const yaml = readYaml(text, file);
  const { value, errors } = validate(macrosSchema, yaml, file, 'macros.yaml');
  return { macros: withBackslashes(value ?? {}), locate: yaml.locate, errors };
}

/** Names as TeX has them: `RR` becomes `\RR`. */
export function withBackslashes(macros: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(macros).map(([name, definition]) => [
      name.startsWith('\\') ? name : `\\${name}`,
      definition,
    ]),
  );
}
