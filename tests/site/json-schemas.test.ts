import fs from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections/registry.ts';
import { splitFrontMatter } from '../../src/site/front-matter.ts';
import { ignoredFrontMatter } from '../../src/site/ignored-keys.ts';
import { layouts } from '../../src/site/layouts.ts';
import { pageLayouts } from '../../src/site/schemas/front-matter.ts';
import { jsonSchemas, type JsonSchema } from '../../src/site/schemas/json/generate.ts';
import { readYaml } from '../../src/site/yaml.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const folder = path.join(repository, 'src/site/schemas/json');
const schemas = jsonSchemas(collections);

function schema(name: string): JsonSchema {
  const found = schemas[`${name}.schema.json`];
  if (found === undefined) throw new Error(`There is no schema ${name}`);
  return found;
}

/** A schema inside another. */
function at(outer: JsonSchema, ...keys: string[]): JsonSchema {
  return keys.reduce<JsonSchema>((inner, key) => {
    const next = inner.properties?.[key];
    if (typeof next !== 'object') throw new Error(`There is no ${keys.join('.')}`);
    return next;
  }, outer);
}

/** Reads a schema as an editor would, from its JSON alone. */
function accepts(name: string, value: unknown): boolean {
  const read = JSON.parse(JSON.stringify(schema(name))) as z.core.JSONSchema.JSONSchema;
  return z.fromJSONSchema(read).safeParse(value).success;
}

function front(matter: string): unknown {
  return readYaml(matter, '/x.md').value;
}

describe('the JSON Schemas', () => {
  it.each(Object.keys(schemas))('%s is current: else run "npm run schemas"', async (name) => {
    const file = path.join(folder, name);
    const config = await resolveConfig(file);
    const text = await format(JSON.stringify(schemas[name]), { ...config, filepath: file });
    expect(fs.readFileSync(file, 'utf8')).toBe(text);
  });

  it('has no file that nothing generates', () => {
    const files = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(['site', 'page', 'post', 'news'])('explains every key of %s', (name) => {
    const properties = Object.entries(schema(name).properties ?? {});
    expect(properties.length).toBeGreaterThan(5);
    for (const [key, property] of properties) {
      const { description, deprecationMessage } = property as JsonSchema;
      expect(description ?? deprecationMessage, key).toMatch(/\S{2}.*\.$/);
    }
  });

  it('offers the layouts with what each draws', () => {
    const { enum: names = [], enumDescriptions } = at(schema('page'), 'layout');
    const { known, aliases } = pageLayouts(collections);
    expect(names).toEqual([...Object.keys(known), ...Object.keys(aliases)]);
    expect(names).toEqual(expect.arrayContaining(['about', 'people', 'team']));
    expect(enumDescriptions).toHaveLength(names.length);
    expect(enumDescriptions?.[names.indexOf('blog')]).toBe(layouts.page.blog);
    expect(enumDescriptions?.[names.indexOf('single')]).toContain('"page"');
    expect(at(schema('post'), 'layout').enum).toEqual(['post', 'default', 'single']);
  });

  it('says what holds when a key is left out', () => {
    expect(at(schema('site'), 'languages').default).toEqual(['en']);
    expect(at(schema('site'), 'posts', 'latest').default).toBe(5);
    expect(at(schema('site'), 'citation_style').default).toBe('apa');
    expect(at(schema('page'), 'profile', 'align')).toMatchObject({
      default: 'right',
      enum: ['left', 'right'],
    });
  });

  it('asks only for the keys that a build asks for', () => {
    expect(schema('site').required).toEqual(['title', 'url', 'author']);
    expect(at(schema('site'), 'author').required).toEqual(['name']);
    expect(schema('page').required).toBeUndefined();
    expect(schema('post').required).toBeUndefined();
  });

  it('strikes through the keys that have no effect, with the reason', () => {
    const { deprecationMessage } = at(schema('post'), 'mathjax');
    expect(deprecationMessage).toContain(ignoredFrontMatter.mathjax);
    expect(accepts('post', { title: 'A', mathjax: true })).toBe(true);
    expect(schema('site').properties).not.toHaveProperty('mathjax');
  });

  it('keeps to words that editors know', () => {
    const text = JSON.stringify(schemas);
    const formats = [...text.matchAll(/"format":"([^"]+)"/g)].map(([, name]) => name);
    expect([...new Set(formats)].sort()).toEqual(['email', 'uri']);
    expect(schema('site').$schema).toBe('http://json-schema.org/draft-07/schema#');
  });
});

describe('what the JSON Schemas accept', () => {
  it.each<[name: string, matter: string]>([
    ['site', 'title: A\nurl: https://a.org\nauthor: { name: A }'],
    ['site', 'title: A\nurl: https://a.org\nauthor: { name: A, affiliations: B }'],
    ['site', 'title: A\nurl: https://a.org\nauthor: { name: A }\nbibliography: [a.bib, b.bib]'],
    ['site', 'title: A\nurl: https://a.org\nauthor: { name: A }\nnav: [/, {label: B, url: /b/}]'],
    ['page', 'layout: home\ntitle: 2026\nnews: { enabled: true, limit: 3 }\ntoc: true'],
    ['post', 'title: A\ndate: 2026-02-15 09:30:00 +0800\ntags: a b c\nauthor: [A, {name: B}]'],
    ['post', 'title: A\ndate: 2026-02-15\ntags: [a, 3]\ncitation: { key: me2026a }'],
    ['news', 'date: 2026-02-15\ninline: true'],
    ['coauthors', 'berg:\n  - { firstname: [Jan, J.], url: https://b.org }'],
    ['coauthors', 'berg: { firstname: Jan, url: https://b.org }'],
    ['venues', 'AJP: { url: https://a.org, color: "#00369f" }\nB: https://b.org'],
    ['cv', 'cv: { sections: { a: [text, { bullet: b }], b: [{ company: c, position: d }] } }'],
    ['cv', '{ "basics": { "name": "A" }, "work": [{ "company": "B", "startDate": "2019" }] }'],
    ['cv', '- { title: A, type: map, contents: [{ name: a, value: b }] }'],
    ['metrics', 'date: 2026-02-15\nsource: A\nh_index: 3\nother: [{ label: A, value: 3 }]'],
  ])('%s: %s', (name, matter) => {
    expect(accepts(name, front(matter))).toBe(true);
  });

  it.each<[name: string, matter: string]>([
    ['site', 'title: A\nauthor: { name: A }'],
    ['site', 'titel: A\ntitle: A\nurl: https://a.org\nauthor: { name: A }'],
    ['site', 'title: A\nurl: https://a.org\nauthor: { nam: A, name: A }'],
    ['site', 'title: A\nurl: https://a.org\nauthor: { name: A }\naccent: red'],
    ['site', 'title: A\nurl: https://a.org\nauthor: { name: A }\nposts: { permalink: blog }'],
    ['page', 'layout: pages'],
    ['page', 'permalink: no-slash/'],
    ['page', 'date: 2026-02-15'],
    ['post', 'title: A\nnav: true'],
    ['post', 'title: A\ntoc: left'],
    ['news', 'tags: [a]'],
    ['coauthors', 'berg:\n  - { first_name: [Jan], url: https://b.org }'],
    ['venues', 'AJP: { colour: red }'],
    ['metrics', 'h_index: many'],
    ['cv', 'cv: { sections: { a: [{ bulet: b }] } }'],
    ['cv', '- { title: A, type: table, contents: [] }'],
  ])('not %s: %s', (name, matter) => {
    expect(accepts(name, front(matter))).toBe(false);
  });

  it("takes every file of the demo as its author wrote it, but for values that aren't there yet", () => {
    const content = path.join(repository, 'content');
    const read = (file: string): string => fs.readFileSync(path.join(content, file), 'utf8');
    expect(accepts('site', front(read('site.yaml')))).toBe(true);
    for (const kind of ['page', 'post', 'news']) {
      const place = kind === 'news' ? kind : `${kind}s`;
      const files = fs
        .readdirSync(path.join(content, place), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.mdx?$/.test(file));
      expect(files.length).toBeGreaterThan(1);
      for (const file of files) {
        const { value } = splitFrontMatter(read(path.join(place, file)), file).frontMatter;
        expect(accepts(kind, value), file).toBe(true);
      }
    }
  });
});

describe('.vscode', () => {
  it('names a schema that is there, for every YAML file of a site folder', () => {
    const text = fs.readFileSync(path.join(repository, '.vscode/settings.json'), 'utf8');
    const settings = front(text.replaceAll(/^\s*\/\/.*$/gm, '')) as Record<string, object>;
    const named = Object.entries(settings['yaml.schemas'] ?? {});
    const names = [
      'site',
      'data/coauthors',
      'data/venues',
      'data/metrics',
      'data/texts',
      'data/cv',
    ];
    expect(named.map(([, glob]) => String(glob))).toEqual(
      names.map((name) => `**/content/${name}.yaml`),
    );
    for (const [file, glob] of named) {
      const schema = fs.readFileSync(path.join(repository, file), 'utf8');
      expect(JSON.parse(schema)).toMatchObject({ title: String(glob).replace('**/', '') });
    }
  });
});
