import type { ContentError } from './content-error.ts';
import { siteSchema, type SiteConfig } from './schemas/site.ts';
import { validate } from './validate.ts';
import { readYaml, type LocatedYaml } from './yaml.ts';

/** What site.yaml must say and does not; with these the other files can be checked all the same. */
const MISSING = { title: '-', url: 'https://example.org', author: { name: '-' } };

/**
 * How much of site.yaml is known: all that is needed; something that is needed is missing; or it could
 * not be read to its end, so that nobody knows what is missing.
 */
export type Readable = 'whole' | 'incomplete' | 'broken';

/** What site.yaml says; what is needed and missing is made up in `config`. */
export interface ReadSettings {
  config: SiteConfig;
  readable: Readable;
  yaml: LocatedYaml;
  errors: ContentError[];
}

/**
 * Reads site.yaml. What is wrong in it is left out, and what is missing made up, so that the mistakes
 * of other files can be told in the same run.
 *
 * @param file absolute path, for messages
 */
export function readSettings(text: string, file: string): ReadSettings {
  const yaml = readYaml(text, file);
  const { value, errors } = validate(siteSchema, yaml, file, 'site.yaml');
  if (value !== undefined) return { config: value, readable: 'whole', yaml, errors };
  const rest = withMissing(yaml.value ?? yaml.salvaged);
  const guess = validate(siteSchema, { ...yaml, value: rest, errors: [] }, file, 'site.yaml').value;
  return {
    config: guess ?? siteSchema.parse(MISSING),
    readable: yaml.errors.length > 0 || guess === undefined ? 'broken' : 'incomplete',
    yaml,
    errors,
  };
}

function withMissing(written: unknown): object {
  const given = isMapping(written) ? written : {};
  const own = isMapping(given.author) ? given.author : {};
  const { title, url } = siteSchema.shape;
  return {
    ...given,
    title: title.safeParse(given.title).success ? given.title : MISSING.title,
    url: url.safeParse(given.url).success ? given.url : MISSING.url,
    author: { ...own, name: typeof own.name === 'string' ? own.name : MISSING.author.name },
  };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
