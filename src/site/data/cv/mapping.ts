import { z } from 'astro/zod';
import type { ContentError } from '../../content-error.ts';
import { validate } from '../../validate.ts';
import type { LocatedYaml } from '../../yaml.ts';
import { valueAt } from '../../value-at.ts';
import { datesBetween, isBackward, isCvDate, isPresent, parseDates } from './dates.ts';
import type { CvDates, CvText } from './model.ts';

/** A file that is being read; mistakes are collected in it. */
export interface CvSource {
  file: string;
  yaml: LocatedYaml;
  errors: ContentError[];
}

/** Keys and indices that lead from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** A line; YAML takes `42` for a number, where an author means text. */
export const lineSchema = z.union([z.string(), z.number()]).transform(String);
/** Some lines; one line is a list, too. */
export const linesSchema = z
  .union([z.array(lineSchema), lineSchema])
  .transform((value) => (Array.isArray(value) ? value : [value]));
/** A date in any words. */
export const dateSchema = lineSchema.describe('A date, or words for it: 2021-06, Fall 2023.');
/** A beginning. */
export const startSchema = lineSchema
  .refine(isCvDate, {
    error: 'This is not a date. | Write YYYY, YYYY-MM or YYYY-MM-DD, or use "date" for words.',
  })
  .describe('When it began: 2019, 2019-09 or 2019-09-01.');
/** An end, which may not have come. */
export const endSchema = lineSchema
  .refine((text) => isCvDate(text) || isPresent(text), {
    error: 'This is not a date. | Write YYYY, YYYY-MM or YYYY-MM-DD, or present.',
  })
  .describe('When it ended: 2021-06; present, or nothing, when it goes on.');

/** A mapping of the file, checked, that knows the places of its values. */
export class Mapping {
  readonly #source: CvSource;
  readonly #path: Path;
  readonly #value: Readonly<Record<string, unknown>>;

  constructor(source: CvSource, path: Path, value: Readonly<Record<string, unknown>>) {
    this.#source = source;
    this.#path = path;
    this.#value = value;
  }

  has(key: string): boolean {
    return this.#value[key] !== undefined;
  }

  /** The first of some keys that is there. */
  text(...keys: readonly string[]): CvText | undefined {
    const key = keys.find((candidate) => typeof this.#value[candidate] === 'string');
    if (key === undefined) return undefined;
    const at = [...this.#path, key];
    return { text: String(this.#value[key]).trim(), position: this.#source.yaml.locate(at) };
  }

  string(...keys: readonly string[]): string | undefined {
    return this.text(...keys)?.text;
  }

  /** What some keys say, as one line. */
  joined(keys: readonly string[], separator = ', '): CvText | undefined {
    const texts = keys.flatMap((key) => this.text(key) ?? []);
    const [first] = texts;
    return first && { ...first, text: texts.map(({ text }) => text).join(separator) };
  }

  /** The lines of some keys, one list after the other. */
  texts(...keys: readonly string[]): CvText[] {
    return keys.flatMap((key) => {
      const list = this.#value[key];
      if (!Array.isArray(list)) return this.text(key) ?? [];
      return list.flatMap((text: unknown, index) =>
        typeof text === 'string'
          ? [{ text: text.trim(), position: this.#source.yaml.locate([...this.#path, key, index]) }]
          : [],
      );
    });
  }

  strings(...keys: readonly string[]): string[] {
    return this.texts(...keys).map(({ text }) => text);
  }

  /** The address that a key holds; a bare host name gets its scheme. */
  address(...keys: readonly string[]): CvText | undefined {
    const written = this.text(...keys);
    return written && { ...written, text: withScheme(written.text) };
  }

  addresses(...keys: readonly string[]): CvText[] {
    return this.texts(...keys).map((one) => ({ ...one, text: withScheme(one.text) }));
  }

  /** When it was: in words if a key says so, else between a beginning and an end. */
  dates(): CvDates | undefined {
    const words = this.string('date', 'releaseDate', 'year');
    if (words !== undefined) return parseDates(words);
    const start = this.string('start_date', 'startDate');
    const end = this.string('end_date', 'endDate');
    if (start === undefined && (end === undefined || isPresent(end))) return undefined;
    const dates = datesBetween(start, end);
    if (isBackward(dates)) {
      const key = this.has('end_date') ? 'end_date' : 'endDate';
      this.#source.errors.push({
        severity: 'error',
        kind: 'backward-dates',
        file: this.#source.file,
        position: this.#source.yaml.locate([...this.#path, key]),
        message: `The end, ${dates.end}, is before the beginning, ${dates.start}.`,
        fix: 'Correct one of the two dates.',
      });
    }
    return dates;
  }
}

/**
 * Checks a mapping of the file. Keys that are not known change nothing, and are warned about: other
 * programs that read the file may know them.
 *
 * @param what names the thing in messages
 * @returns undefined when nothing of it can be used
 */
export function readMapping(
  source: CvSource,
  path: Path,
  schema: z.ZodType<Readonly<Record<string, unknown>>>,
  what: string,
): Mapping | undefined {
  const at: LocatedYaml = {
    value: withoutBlanks(valueAt(source.yaml.value, path)),
    locate: (inner, of) => source.yaml.locate([...path, ...inner], of),
    errors: [],
    warnings: [],
  };
  const { value, errors } = validate(schema, at, source.file, what);
  source.errors.push(
    ...errors.map((error): ContentError =>
      error.kind === 'unknown-key'
        ? {
            ...error,
            severity: 'warning',
            message: `${error.message.slice(0, -1)}; it is left out.`,
          }
        : error,
    ),
  );
  return value && new Mapping(source, path, value);
}

/** `"url": ""` says nothing, as templates have it. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== ''));
}

function withScheme(address: string): string {
  const isHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#].*)?$/u.test(address);
  return isHost && !/\.(?:pdf|html?|mdx?)$/i.test(address) ? `https://${address}` : address;
}
