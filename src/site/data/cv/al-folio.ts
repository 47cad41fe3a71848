import { z } from 'astro/zod';
import { valueAt } from '../../value-at.ts';
import { parseDates } from './dates.ts';
import { lineSchema, readMapping, type CvSource, type Mapping, type Path } from './mapping.ts';
import { position, type Cv, type CvEntry, type CvItem, type CvLink } from './model.ts';
import { emptyCv } from './rendercv.ts';
import { withTitle } from './entry-kinds.ts';
import { sectionName } from './section-names.ts';

/** A point, or a point with points below it. */
const itemSchema = z.union([
  lineSchema,
  z.strictObject({ title: lineSchema, contents: z.array(lineSchema).optional() }),
]);
const itemsSchema = z.union([z.array(itemSchema), lineSchema]);
const icon = lineSchema.optional().describe('Accepted; there are no icons.');

const timeTableSchema = z.strictObject({
  title: lineSchema.optional().describe('A degree, a post, an award.'),
  institution: lineSchema.optional().describe('Where one was.'),
  department: lineSchema.optional().describe('Part of the institution.'),
  year: lineSchema.optional().describe('A year, or two: 2019 - 2021.'),
  location: lineSchema.optional().describe('City.'),
  maindescription: lineSchema.optional().describe('A few sentences.'),
  description: itemsSchema.optional().describe('Points; one line alone is a sentence.'),
  items: itemsSchema.optional().describe('Further points.'),
  linkitems: z
    .array(z.strictObject({ link: lineSchema, linkname: lineSchema.optional() }))
    .optional()
    .describe('Links below it.'),
});

const mapSchema = z.strictObject({
  name: lineSchema.describe('What it is about.'),
  value: lineSchema.optional().describe('What there is to say.'),
  links: z
    .array(z.strictObject({ link: lineSchema, name: lineSchema.optional() }))
    .optional()
    .describe('Links behind it.'),
});

const nestedListSchema = z.strictObject({
  title: lineSchema.describe('What stands over the points.'),
  items: itemsSchema.optional().describe('The points.'),
});

const groupItemSchema = z.strictObject({
  name: lineSchema.describe('What it is.'),
  level: lineSchema.optional().describe('How well you know it.'),
  school: lineSchema.optional().describe('Where you learnt it.'),
  time: lineSchema.optional().describe('When.'),
  link: lineSchema.optional().describe('A page about it.'),
  linkname: lineSchema.optional().describe('What the link says.'),
});

const groupSchema = z.strictObject({
  category: lineSchema.describe('What stands over the items.'),
  icon,
  items: z.array(groupItemSchema).optional().describe('What belongs to it.'),
});

/** The types of sections, by which al-folio draws them. */
const contents = {
  time_table: timeTableSchema,
  map: mapSchema,
  nested_list: nestedListSchema,
  list_groups: groupSchema,
} as const;

const types = ['time_table', 'map', 'list', 'nested_list', 'list_groups'] as const;

const sectionSchema = z.strictObject({
  title: lineSchema.describe('Heading of the section.'),
  type: z.enum(types).describe('What it holds.'),
  contents: z.array(z.unknown()).optional().describe('Its entries.'),
});

/** For editors: what the sections hold, too. */
export const alFolioSchema = z.array(
  sectionSchema.extend({
    contents: z.array(z.union([z.string(), ...Object.values(contents)])).optional(),
  }),
);

/** Whether a file is in al-folio's older format. */
export function isAlFolio(value: unknown): boolean {
  return Array.isArray(value);
}

/**
 * Reads the format that al-folio had before it took RenderCV's: a list of sections, each of a type.
 *
 * @see https://github.com/alshedivat/al-folio/tree/master/_includes/cv
 */
export function readAlFolio(source: CvSource): Cv {
  const list = Array.isArray(source.yaml.value) ? source.yaml.value : [];
  const sections = list.flatMap((_, index) => {
    const section = readMapping(source, [index], sectionSchema, 'a section of the CV');
    const type = types.find((known) => known === section?.string('type'));
    const title = section?.string('title');
    if (type === undefined || title === undefined) return [];
    const path = [index, 'contents'];
    const entries = valueAt(source.yaml.value, path);
    return [
      {
        name: sectionName(title),
        title,
        position: source.yaml.locate([index, 'title']),
        entries: (Array.isArray(entries) ? entries : []).flatMap((entry: unknown, place) =>
          readEntry(source, type, entry, [...path, place]),
        ),
      },
    ];
  });
  return { ...emptyCv(), sections };
}

function readEntry(
  source: CvSource,
  type: (typeof types)[number],
  entry: unknown,
  path: Path,
): CvEntry[] {
  if (entry === null) return [];
  if (type === 'list' || typeof entry !== 'object') {
    return itemsAt(source, path).map((item) => ({ kind: 'item', marker: 'bullet', item }));
  }
  const mapping = readMapping(source, path, contents[type], `an entry of the type ${type}`);
  if (mapping === undefined) return [];
  switch (type) {
    case 'time_table':
      return [withTitle(readTimeTable(source, mapping, entry, path))];
    case 'map': {
      const label = mapping.text('name');
      if (label === undefined) return [];
      const links = linksAt(source, [...path, 'links'], 'name');
      return [{ kind: 'fact', label, details: mapping.text('value'), links }];
    }
    case 'nested_list':
      return [
        position({
          title: mapping.text('title'),
          highlights: itemsAt(source, [...path, 'items']),
        }),
      ];
    case 'list_groups':
      return [position({ title: mapping.text('category'), highlights: groupItems(source, path) })];
  }
}

function readTimeTable(source: CvSource, mapping: Mapping, entry: object, path: Path): CvEntry {
  const year = mapping.string('year');
  // One line alone is a sentence about it; a list is points.
  const isSentence = 'description' in entry && !Array.isArray(entry.description);
  const sentence = isSentence ? ['maindescription', 'description'] : ['maindescription'];
  const points = isSentence ? ['items'] : ['description', 'items'];
  return position({
    dates: year === undefined ? undefined : parseDates(year),
    title: mapping.text('title'),
    organization: mapping.joined(['department', 'institution']),
    place: mapping.text('location'),
    summary: mapping.joined(sentence, '\n\n'),
    highlights: points.flatMap((key) => itemsAt(source, [...path, key])),
    links: linksAt(source, [...path, 'linkitems'], 'linkname'),
  });
}

/** The points at a path, each with those below it. */
function itemsAt(source: CvSource, path: Path): CvItem[] {
  const value = valueAt(source.yaml.value, path);
  if (Array.isArray(value)) {
    return value.flatMap((_, index) => itemsAt(source, [...path, index]));
  }
  if (typeof value === 'object' && value !== null && 'title' in value) {
    const [title] = itemsAt(source, [...path, 'title']);
    return title === undefined ? [] : [{ ...title, items: itemsAt(source, [...path, 'contents']) }];
  }
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = { text: String(value).trim(), position: source.yaml.locate(path) };
  return [{ text, items: [] }];
}

function linksAt(source: CvSource, path: Path, labelKey: string): CvLink[] {
  const list = valueAt(source.yaml.value, path);
  if (!Array.isArray(list)) return [];
  const schema = z.looseObject({});
  return list.flatMap((_, index) => {
    const link = readMapping({ ...source, errors: [] }, [...path, index], schema, '');
    const address = link?.address('link');
    return address === undefined ? [] : [{ label: link?.string(labelKey), address }];
  });
}

/** What is in a group, each on a line. */
function groupItems(source: CvSource, path: Path): CvItem[] {
  const list = valueAt(source.yaml.value, [...path, 'items']);
  if (!Array.isArray(list)) return [];
  return list.flatMap((_, index) => {
    const at = [...path, 'items', index];
    const item = readMapping({ ...source, errors: [] }, at, groupItemSchema, '');
    const line = item?.joined(['name', 'level', 'school', 'time']);
    if (line === undefined) return [];
    const link = item?.address('link');
    const linked = link && ` ([${item?.string('linkname') ?? hostOf(link.text)}](${link.text}))`;
    return [{ text: { ...line, text: `${line.text}${linked ?? ''}` }, items: [] }];
  });
}

function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/, '');
}
