import { z } from 'astro/zod';
import { nearest } from '../../nearest.ts';
import { valueAt } from '../../value-at.ts';
import { entryKinds, withTitle, type EntryKind } from './entry-kinds.ts';
import { readMapping, type CvSource, type Path } from './mapping.ts';
import type { Cv, CvEntry, CvSection } from './model.ts';
import { personKeys, readPerson, summarySection } from './person.ts';
import { sectionName, sectionTitle } from './section-names.ts';

const kinds: readonly EntryKind[] = Object.values(entryKinds);

const fileSchema = z.strictObject({
  cv: z.unknown().optional(),
  design: z.unknown().optional().describe('What concerns RenderCV alone is left to it.'),
  locale: z.unknown().optional(),
  locale_catalog: z.unknown().optional(),
  rendercv_settings: z.unknown().optional(),
  settings: z.unknown().optional(),
});

const cvSchema = z.strictObject({
  ...personKeys,
  sections: z.record(z.string(), z.array(z.unknown())).optional().describe('Title: entries.'),
});

/** For editors: what the sections hold, too. */
export const renderCvSchema = fileSchema.extend({
  cv: cvSchema.extend({
    sections: z
      .record(z.string(), z.array(z.union([z.string(), ...kinds.map(({ schema }) => schema)])))
      .optional(),
  }),
});

/** Whether a file is in RenderCV's format. */
export function isRenderCv(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'cv' in value;
}

/**
 * Reads RenderCV's format. The kind of an entry follows from its keys. Beside RenderCV's own kinds,
 * those are read that al-folio puts into such a file.
 *
 * @see https://docs.rendercv.com/user_guide/yaml_input_structure/cv/
 */
export function readRenderCv(source: CvSource): Cv {
  readMapping(source, [], fileSchema, 'a CV of RenderCV');
  const person = readMapping(source, ['cv'], cvSchema, 'the "cv" of RenderCV');
  if (person === undefined) return emptyCv();
  const sections = valueAt(source.yaml.value, ['cv', 'sections']);
  return {
    person: readPerson(source, ['cv'], person),
    sections: [
      ...summarySection(person),
      ...Object.entries(typeof sections === 'object' && sections !== null ? sections : {}).map(
        ([title, entries]) => readSection(source, title, entries),
      ),
    ],
  };
}

/** A CV of which nothing is known. */
export function emptyCv(): Cv {
  return {
    person: {
      name: undefined,
      headline: undefined,
      location: undefined,
      countryCode: undefined,
      emails: [],
      phones: [],
      links: [],
      profiles: [],
    },
    sections: [],
  };
}

function readSection(source: CvSource, title: string, entries: unknown): CvSection {
  const path = ['cv', 'sections', title];
  return {
    name: sectionName(title),
    title: sectionTitle(title),
    position: source.yaml.locate(path, 'key'),
    entries: (Array.isArray(entries) ? entries : []).flatMap((entry: unknown, index) =>
      readEntry(source, entry, [...path, index], title),
    ),
  };
}

function readEntry(source: CvSource, entry: unknown, path: Path, title: string): CvEntry[] {
  if (typeof entry === 'string' || typeof entry === 'number') {
    const text = { text: String(entry), position: source.yaml.locate(path) };
    return [{ kind: 'paragraph', text }];
  }
  if (entry === null) return [];
  const kind = kindOf(entry);
  if (kind === undefined) {
    source.errors.push(unknownEntry(source, entry, path, title));
    return [];
  }
  const mapping = readMapping(source, path, kind.schema, `${kind.noun} of the CV`);
  return mapping === undefined ? [] : [withTitle(kind.read(mapping))];
}

/** The kind that one of its keys speaks for; of several, that which knows most of its keys. */
function kindOf(entry: unknown): EntryKind | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const unknownTo = ({ schema }: EntryKind): number =>
    Object.keys(entry).filter((key) => !(key in schema.shape)).length;
  return kinds
    .filter(({ marks }) => marks.some((mark) => mark in entry))
    .sort((left, right) => unknownTo(left) - unknownTo(right))[0];
}

function unknownEntry(source: CvSource, entry: unknown, path: Path, title: string) {
  const marks = kinds.flatMap((kind) => kind.marks);
  const keys = typeof entry === 'object' && entry !== null ? Object.keys(entry) : [];
  const [written, meant] =
    keys
      .map((key) => [key, nearest(key, marks)] as const)
      .find(([, candidate]) => candidate !== undefined) ?? [];
  return {
    severity: 'error' as const,
    kind: 'unknown-cv-entry',
    file: source.file,
    position: source.yaml.locate(path),
    message: `It is not clear what this entry of the section "${title}" is.`,
    fix:
      meant === undefined
        ? 'Give it institution, company, title, name, label or bullet, or write a plain text.'
        : `Did you mean "${meant}" instead of "${written}"?`,
  };
}
