import { z } from 'astro/zod';
import { coauthorsSchema } from '../../data/coauthors.ts';
import { cvFileSchema } from '../../data/cv/read-cv.ts';
import { metricsSchema } from '../../data/metrics.ts';
import { venuesSchema } from '../../data/venues.ts';
import { textsSchema } from '../../i18n/read-texts.ts';
import { ignoredIn } from '../../ignored-keys.ts';
import { layoutAliases, layouts } from '../../layouts.ts';
import type { IgnoredKeys } from '../../validate.ts';
import { dateSchema } from '../date.ts';
import type { Collection } from '../../collection.ts';
import { pageLayouts, pageSchema, paperSchema, postSchema } from '../front-matter.ts';
import { itemSchema } from '../item.ts';
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
 * @param collections the kinds of content beside pages, posts and papers
 * @returns each schema by the name of its file in this folder
 */
export function jsonSchemas(collections: readonly Collection[]): Record<string, JsonSchema> {
  const page = collections.reduce(
    (schema, { pageKeys = {} }) => schema.extend(pageKeys),
    pageSchema(collections),
  );
  const ofItems = collections.map((collection) => [
    `${collection.name}.schema.json`,
    describe(
      `Front matter of ${collection.noun}`,
      itemSchema(collection),
      ignoredIn('item', collection),
    ),
  ]);
  return {
    'site.schema.json': describe('content/site.yaml', siteSchema),
    'page.schema.json': withLayouts(
      describe('Front matter of a page', page, ignoredIn('page')),
      pageLayouts(collections),
    ),
    'post.schema.json': withLayouts(
      describe('Front matter of a post', postSchema, ignoredIn('post')),
      { known: layouts.post, aliases: layoutAliases.post },
    ),
    'paper.schema.json': describe('Front matter of a paper', paperSchema, ignoredIn('paper')),
    ...(Object.fromEntries(ofItems) as Record<string, JsonSchema>),
    'coauthors.schema.json': describe('content/data/coauthors.yaml', coauthorsSchema),
    'venues.schema.json': describe('content/data/venues.yaml', venuesSchema),
    'metrics.schema.json': describe('content/data/metrics.yaml', metricsSchema),
    'cv.schema.json': describe('content/data/cv.yaml', cvFileSchema),
    'texts.schema.json': describe('content/data/texts.yaml', textsSchema(collections)),
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
      if (zodSchema === dateSchema) jsonSchema.examples = ['2026-02-15', '2026-02-15 09:30 +0100'];
    },
  });
  const properties = { ...rest.properties, ...ignoredProperties(ignored) };
  return { ...($schema !== undefined && { $schema }), title, ...rest, properties };
}

/** A layout is checked by code that a JSON Schema cannot hold, so that its names are put here. */
function withLayouts(
  schema: JsonSchema,
  { known, aliases }: Record<'known' | 'aliases', Readonly<Record<string, string>>>,
): JsonSchema {
  const choice: JsonSchema = {
    enum: [...Object.keys(known), ...Object.keys(aliases)],
    enumDescriptions: [
      ...Object.values(known),
      ...Object.values(aliases).map((layout) => `another name of "${layout}"`),
    ],
  };
  const { layout } = schema.properties ?? {};
  const described = typeof layout === 'object' ? layout : {};
  return { ...schema, properties: { ...schema.properties, layout: { ...described, ...choice } } };
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
