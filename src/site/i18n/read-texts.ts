import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import type { Collection } from '../collection.ts';
import type { ContentError } from '../content-error.ts';
import { encodingMistakes } from '../encoding.ts';
import { validate } from '../validate.ts';
import { readYaml } from '../yaml.ts';
import { cvWords } from '../data/cv/words.ts';
import { en } from './en.ts';
import { isLanguageTag } from './fallbacks.ts';
import { placesOf } from './fill-text.ts';
import { pluralMistakes } from './plural-mistakes.ts';
import { unusedInTexts } from './unused-languages.ts';
import type { TextOverrides } from './words.ts';

/** Texts that join others and may therefore be empty or white space. */
const GLUE = /(?:Before|After|End|Separator)$/;

/**
 * `content/data/texts.yaml`: words of the interface, by language and key.
 *
 * @param collections whose words can be overridden, too
 */
export function textsSchema(collections: readonly Pick<Collection, 'name' | 'words'>[] = []) {
  const english: [string, string][] = Object.entries(en);
  for (const collection of [{ name: 'cv', words: cvWords }, ...collections]) {
    for (const [name, word] of Object.entries(collection.words)) {
      english.push([`${collection.name}.${name}`, word.en]);
    }
  }
  const ofLanguage = z.strictObject(
    Object.fromEntries(english.map(([key, text]) => [key, textSchema(key, text).optional()])),
  );
  const languageSchema = z.string().refine(isLanguageTag, {
    error: 'This is not the tag of a language. | Write it as in site.yaml: it, zh-Hant, pt-BR.',
  });
  return z.record(languageSchema, ofLanguage);
}

function textSchema(key: string, english: string): z.ZodType<string> {
  return z
    .string()
    .describe(`In English: ${english}`)
    .check(({ value, issues }) => {
      const message = wrong(value, key, english);
      if (message !== undefined) issues.push({ code: 'custom', message, input: value });
    });
}

/** What is wrong with a text and how to mend it, or undefined. */
function wrong(text: string, key: string, english: string): string | undefined {
  if (text.trim() === '' && !GLUE.test(key)) {
    return `The text "${key}" is empty. | Write what the reader shall see, or remove the line.`;
  }
  const places = placesOf(text);
  const expected = placesOf(english);
  const missing = expected.find((place) => !places.includes(place));
  const unknown = places.find((place) => !expected.includes(place));
  if (missing === undefined && unknown === undefined) return undefined;
  const fault =
    missing === undefined
      ? `The text "${key}" has a place {${unknown ?? ''}}, for which there is no value.`
      : `The text "${key}" lacks {${missing}}.`;
  return `${fault} | In English it is "${english}".`;
}

/**
 * Reads the author's own words for the interface. Without the file there are none; `.yml` will do as
 * well.
 *
 * @param contentFiles files of `content/`, as paths with slashes
 * @param collections whose words can be overridden, too
 * @param languages of the site; texts in others are warned of
 */
export async function readTexts(
  contentFolder: string,
  contentFiles: readonly string[],
  collections: readonly Pick<Collection, 'name' | 'words'>[] = [],
  languages?: readonly string[],
): Promise<{ texts: TextOverrides; errors: ContentError[] }> {
  const name = ['data/texts.yaml', 'data/texts.yml'].find((one) => contentFiles.includes(one));
  if (name === undefined) return { texts: {}, errors: [] };
  const file = path.join(contentFolder, name);
  const text = await fs.readFile(file, 'utf8');
  const yaml = readYaml(text, file);
  const { value, errors } = validate(textsSchema(collections), yaml, file, path.basename(name));
  const texts = (value ?? {}) as TextOverrides;
  const mistakes = pluralMistakes(texts, yaml.locate, file);
  const known = { value: texts, locate: yaml.locate };
  const unused = languages === undefined ? [] : unusedInTexts({ yaml: known, file }, languages);
  return { texts, errors: [...encodingMistakes(text, file), ...errors, ...mistakes, ...unused] };
}
