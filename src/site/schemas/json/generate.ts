import { z } from 'astro/zod';
import { coauthorsSchema } from '../../data/coauthors.ts';
import { metricsSchema } from '../../data/metrics.ts';
import { venuesSchema } from '../../data/venues.ts';
import { ignoredKeysOf } from '../../ignored-keys.ts';
import { layoutAliases, layouts } from '../../layouts.ts';
import type { IgnoredKeys } from '../../validate.ts';
import { dateSchema } from '../date.ts';
import { newsSchema, pageSchema, paperSchema, postSchema } from '../front-matter.ts';
import { siteSchema } from '../site.ts';

/** A JSON Schema, with the keywords that VS Code adds to the standard. */
export type JsonSchema = z.core.JSONSchema.BaseSchema & {
  enumDescriptions?: string[];
  deprecationMessage?: string;
};

/**
 * Makes the JSON Schemas that editors complete and check content files with, from the schemas that
 * the site is validated with.
 *
 * They describe what an author writes, not what it becomes. One thing they refuse that a build
 * accepts: a key without a value, which in an editor is a line not yet finished.
 *
 * @returns each schema by the name of its file in this folder
 */
export function jsonSchemas(): Record<string, JsonSchema> {
  return {
    'site.schema.json': describe('content/site.yaml', siteSchema),
    'page.schema.json': describe('Front matter of a page', pageSchema, ignoredKeysOf('page')),
    'post.schema.json': describe('Front matter of a post', postSchema, ignoredKeysOf('post')),
    'paper.schema.json': describe('Front matter of a paper', paperSchema, ignoredKeysOf('paper')),
    'news.schema.json': describe('Front matter of a news item', newsSchema, ignoredKeysOf('news')),
    'coauthors.schema.json': describe('content/data/coauthors.yaml', coauthorsSchema),
    'venues.schema.json': describe('content/data/venues.yaml', venuesSchema),
    'metrics.schema.json': describe('content/data/metrics.yaml', metricsSchema),
  };
}

function describe(title: string, schema: z.ZodType, ignored: IgnoredKeys = {}): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    // The newest draft that the YAML extension of VS Code understands in all its versions.
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      // Not a format of JSON Schema; the pattern beside it says the same.
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
      // An editor would tell of a bad address twice.
      if (jsonSchema.format === 'email') delete jsonSchema.pattern;
      Object.assign(jsonSchema, layoutChoice(zodSchema));
      if (zodSchema === dateSchema) jsonSchema.examples = ['2026-02-15', '2026-02-15 09:30 +0100'];
    },
  });
  const properties = { ...rest.properties, ...ignoredProperties(ignored) };
  return { ...($schema !== undefined && { $schema }), title, ...rest, properties };
}

/** A layout is checked by code that a JSON Schema cannot hold, so that its names are put here. */
function layoutChoice(schema: unknown): JsonSchema | undefined {
  if (schema === pageSchema.shape.layout.unwrap()) return choice(layouts.page, layoutAliases.page);
  if (schema === postSchema.shape.layout.unwrap()) return choice(layouts.post, layoutAliases.post);
  return undefined;
}

function choice(
  known: Readonly<Record<string, string>>,
  aliases: Readonly<Record<string, string>>,
): JsonSchema {
  return {
    enum: [...Object.keys(known), ...Object.keys(aliases)],
    enumDescriptions: [
      ...Object.values(known),
      ...Object.values(aliases).map((layout) => `another name of "${layout}"`),
    ],
  };
}

/** Keys that a build warns of: editors strike them through instead of calling them unknown. */
function ignoredProperties(ignored: IgnoredKeys): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(ignored).map(([key, reason]) => [
      key,
      { deprecated: true, deprecationMessage: `Has no effect: ${reason}.` },
    ]),
  );
}
