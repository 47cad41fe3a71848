import type { Fields } from '../site/collection.ts';
import type { z } from 'astro/zod';
import { isRequest, type FieldRequest } from '../collections/fields.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { CompiledText } from './compiled-text.ts';
import type { ImagePlan } from './images.ts';
import type { ShownLink } from './profile.ts';

/** What becomes of each kind of request. */
export interface FieldAnswers {
  link: string;
  /** Undefined when the picture could not be read, which has been reported. */
  image: ImagePlan | undefined;
  text: CompiledText;
  profile: ShownLink;
}

/** A value of front matter with the answers in the places of its requests. */
export type Resolved<Value> = Value extends { request: infer Kind extends keyof FieldAnswers }
  ? FieldAnswers[Kind]
  : Value extends readonly (infer Item)[]
    ? Resolved<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Resolved<Value[Key]> }
      : Value;

/** A compiled item of the collection that has these keys. */
export type Item<Keys extends z.ZodRawShape> = CompiledEntry<'item'> & {
  fields: Resolved<z.output<z.ZodObject<Keys>>>;
};

/** Answers one request that stands at a place in the front matter. */
export type Resolve = (
  request: FieldRequest,
  keys: readonly (string | number)[],
) => Promise<FieldAnswers[keyof FieldAnswers]>;

/** Puts answers in the places of all requests, however deep they stand. */
export async function resolveFields(fields: Fields, resolve: Resolve): Promise<Fields> {
  return (await resolved(fields, [], resolve)) as Fields;
}

async function resolved(
  value: unknown,
  keys: readonly (string | number)[],
  resolve: Resolve,
): Promise<unknown> {
  if (isRequest(value)) return resolve(value, keys);
  if (Array.isArray(value)) {
    return Promise.all(value.map((item, index) => resolved(item, [...keys, index], resolve)));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    async ([key, item]) => [key, await resolved(item, [...keys, key], resolve)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
