import { z } from 'astro/zod';
import { lookUp } from '../../look-up.ts';
import { valueAt } from '../../value-at.ts';
import { entryKinds, withTitle, type EntryKind } from './entry-kinds.ts';
import { linesSchema, lineSchema, readMapping, type CvSource } from './mapping.ts';
import type { Cv, CvSection } from './model.ts';
import { personKeys, readPerson, summarySection } from './person.ts';
import { emptyCv } from './rendercv.ts';
import { sectionName, sectionTitle } from './section-names.ts';

/** What each section of a résumé holds. */
const sectionKinds: Readonly<Record<string, EntryKind>> = {
  work: entryKinds.experience,
  volunteer: entryKinds.experience,
  education: entryKinds.education,
  awards: entryKinds.award,
  certificates: entryKinds.certificate,
  publications: entryKinds.publication,
  skills: entryKinds.skill,
  languages: entryKinds.language,
  interests: entryKinds.skill,
  hobbies: entryKinds.skill,
  references: entryKinds.reference,
  projects: entryKinds.project,
};

const unchecked = z.array(z.unknown()).optional();
const lists = Object.fromEntries(Object.keys(sectionKinds).map((key) => [key, unchecked]));

const fileSchema = z.strictObject({
  $schema: z.string().optional(),
  basics: z.unknown().optional(),
  meta: z.unknown().optional().describe('Accepted; it is about the file.'),
  ...lists,
});

const basicsSchema = z.strictObject({
  ...personKeys,
  firstName: lineSchema.optional().describe('Older than name.'),
  lastName: lineSchema.optional().describe('Older than name.'),
  email: linesSchema.optional(),
});

/** For editors: what the sections hold, too. */
export const jsonResumeSchema = z.strictObject({
  $schema: z.string().optional(),
  basics: basicsSchema.optional().describe('Who you are.'),
  meta: z.unknown().optional(),
  ...Object.fromEntries(
    Object.entries(sectionKinds).map(([key, { schema }]) => [key, z.array(schema).optional()]),
  ),
});

/** Whether a file is in JSON Resume's format. */
export function isJsonResume(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return 'basics' in value || Object.keys(sectionKinds).some((key) => key in value);
}

/**
 * Reads JSON Resume 1.0 and the names that keys had before: `company` for `name`, `website` for
 * `url`, `gpa` for `score`, `hobbies` for `interests`. It may be written in YAML.
 *
 * @see https://jsonresume.org/schema
 */
export function readJsonResume(source: CvSource): Cv {
  const file = readMapping(source, [], fileSchema, 'a CV of JSON Resume');
  if (file === undefined) return emptyCv();
  const basics = file.has('basics')
    ? readMapping(source, ['basics'], basicsSchema, 'the "basics" of the CV')
    : undefined;
  const person = basics === undefined ? emptyCv().person : readPerson(source, ['basics'], basics);
  const parts = basics?.joined(['firstName', 'lastName'], ' ')?.text;
  return {
    person: { ...person, name: person.name ?? parts },
    sections: [
      ...(basics === undefined ? [] : summarySection(basics)),
      ...Object.keys(source.yaml.value as object).flatMap((key) => readSection(source, key)),
    ],
  };
}

function readSection(source: CvSource, key: string): CvSection[] {
  const kind = lookUp(sectionKinds, key);
  const list = valueAt(source.yaml.value, [key]);
  if (kind === undefined || !Array.isArray(list) || list.length === 0) return [];
  const title = key === 'hobbies' ? 'interests' : key;
  const entries = list.flatMap((_, index) => {
    const entry = readMapping(source, [key, index], kind.schema, `${kind.noun} of the CV`);
    return entry === undefined ? [] : [withTitle(kind.read(entry))];
  });
  return [
    {
      name: sectionName(title),
      title: sectionTitle(title),
      position: source.yaml.locate([key], 'key'),
      entries,
    },
  ];
}
