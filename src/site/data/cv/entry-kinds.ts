import { z } from 'astro/zod';
import {
  about,
  address,
  fact,
  icon,
  keywords,
  listItem,
  name,
  period,
  plainItems,
  summaryOf,
} from './entry-parts.ts';
import { dateSchema, linesSchema, lineSchema, type Mapping } from './mapping.ts';
import { position, type CvEntry } from './model.ts';

/** One kind of entry, with the keys of RenderCV, of JSON Resume, and of al-folio's mixture of both. */
export interface EntryKind {
  /** What an entry is called in messages. */
  noun: string;
  /** Keys that speak for this kind. */
  marks: readonly string[];
  schema: z.ZodObject;
  read: (entry: Mapping) => CvEntry;
}

/** Where an entry could be one of two kinds, it is the first of them. */
export const entryKinds = {
  education: {
    noun: 'an education entry',
    marks: ['institution', 'area', 'degree', 'studyType'],
    schema: z.strictObject({
      institution: lineSchema.describe('School or university.'),
      area: lineSchema.optional().describe('Field of study.'),
      degree: lineSchema.optional().describe('PhD, MSc, …'),
      studyType: lineSchema.optional().describe("JSON Resume's name for degree."),
      score: lineSchema.optional().describe('Grade.'),
      gpa: lineSchema.optional().describe('Older name of score.'),
      courses: linesSchema.optional().describe('Courses, as further points.'),
      ...period,
      ...about,
      ...address,
      ...icon,
    }),
    read: (entry) =>
      position({
        dates: entry.dates(),
        title: entry.joined(['degree', 'studyType', 'area']),
        organization: entry.text('institution'),
        organizationAddress: entry.address('url', 'website'),
        place: entry.text('location'),
        score: entry.string('score', 'gpa'),
        summary: summaryOf(entry),
        highlights: plainItems(entry.texts('highlights', 'courses')),
      }),
  },
  experience: {
    noun: 'an experience entry',
    marks: ['company', 'position', 'organization'],
    schema: z.strictObject({
      company: lineSchema.optional().describe('Employer.'),
      name: lineSchema.optional().describe("JSON Resume's name for company."),
      organization: lineSchema.optional().describe('Whom one worked for as a volunteer.'),
      position: lineSchema.optional().describe('What one was there.'),
      ...period,
      ...about,
      ...address,
      ...icon,
    }),
    read: (entry) =>
      position({
        dates: entry.dates(),
        title: entry.text('position'),
        organization: entry.text('company', 'organization', 'name'),
        organizationAddress: entry.address('url', 'website'),
        place: entry.text('location'),
        summary: summaryOf(entry),
        highlights: plainItems(entry.texts('highlights')),
      }),
  },
  publication: {
    noun: 'a publication entry',
    marks: ['authors', 'journal', 'doi', 'publisher', 'releaseDate'],
    schema: z.strictObject({
      title: lineSchema.optional().describe('Title.'),
      name: lineSchema.optional().describe("JSON Resume's name for title."),
      authors: linesSchema.optional().describe('Names; **yours** in bold.'),
      journal: lineSchema.optional().describe('Where it appeared.'),
      publisher: lineSchema.optional().describe("JSON Resume's name for journal."),
      doi: lineSchema.optional().describe('DOI, which is linked to.'),
      date: dateSchema.optional(),
      releaseDate: dateSchema.optional(),
      summary: about.summary,
      ...address,
      ...icon,
    }),
    read: (entry) => {
      const doi = entry.text('doi');
      const bare = doi?.text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
      return position({
        dates: entry.dates(),
        title: entry.text('title', 'name'),
        address: doi
          ? { ...doi, text: `https://doi.org/${bare}` }
          : entry.address('url', 'website'),
        organization: entry.text('journal', 'publisher'),
        people: entry.texts('authors'),
        summary: entry.text('summary'),
      });
    },
  },
  award: {
    noun: 'an award',
    marks: ['awarder', 'title'],
    schema: z.strictObject({
      title: lineSchema.optional().describe('What was given.'),
      name: lineSchema.optional().describe('The same as title.'),
      awarder: lineSchema.optional().describe('Who gave it.'),
      ...period,
      ...about,
      ...address,
      ...icon,
    }),
    read: (entry) =>
      position({
        dates: entry.dates(),
        title: entry.text('title', 'name'),
        address: entry.address('url', 'website'),
        organization: entry.text('awarder'),
        place: entry.text('location'),
        summary: summaryOf(entry),
        highlights: plainItems(entry.texts('highlights')),
      }),
  },
  certificate: {
    noun: 'a certificate',
    marks: ['issuer'],
    schema: z.strictObject({
      name,
      issuer: lineSchema.optional().describe('Who issued it.'),
      date: dateSchema.optional(),
      ...address,
      ...icon,
    }),
    read: (entry) =>
      position({
        dates: entry.dates(),
        title: entry.text('name'),
        address: entry.address('url', 'website'),
        organization: entry.text('issuer'),
      }),
  },
  oneLine: {
    noun: 'a line with label and details',
    marks: ['label', 'details'],
    schema: z.strictObject({
      label: lineSchema.describe('What it is about.'),
      details: lineSchema.optional().describe('What there is to say.'),
      ...icon,
    }),
    read: (entry) => fact(entry, 'label', entry.text('details')),
  },
  language: {
    noun: 'a language',
    marks: ['language', 'fluency'],
    schema: z.strictObject({
      language: lineSchema.optional().describe('Name of the language.'),
      name: lineSchema.optional().describe('The same as language.'),
      fluency: lineSchema.optional().describe('How well you know it.'),
      ...icon,
    }),
    read: (entry) =>
      fact(entry, entry.has('language') ? 'language' : 'name', entry.text('fluency')),
  },
  reference: {
    noun: 'a reference',
    marks: ['reference'],
    schema: z.strictObject({
      name,
      reference: lineSchema.optional().describe('What they say.'),
      ...icon,
    }),
    read: (entry) => position({ title: entry.text('name'), summary: entry.text('reference') }),
  },
  bullet: {
    noun: 'a point',
    marks: ['bullet'],
    schema: z.strictObject({ bullet: lineSchema.describe('A point.') }),
    read: (entry) => listItem(entry, 'bullet', 'bullet'),
  },
  number: {
    noun: 'a numbered point',
    marks: ['number'],
    schema: z.strictObject({ number: lineSchema.describe('A point; they are counted up.') }),
    read: (entry) => listItem(entry, 'number', 'number'),
  },
  reversedNumber: {
    noun: 'a numbered point',
    marks: ['reversed_number'],
    schema: z.strictObject({
      reversed_number: lineSchema.describe('A point; they are counted down.'),
    }),
    read: (entry) => listItem(entry, 'reversed_number', 'reversed-number'),
  },
  skill: {
    noun: 'a skill',
    marks: ['level', 'keywords'],
    schema: z.strictObject({
      name,
      level: lineSchema.optional().describe('How well you know it.'),
      keywords,
      ...icon,
    }),
    read: (entry) => {
      const details = [...entry.texts('level'), ...entry.texts('keywords')];
      const [first] = details;
      const text = details.map((one) => one.text).join(', ');
      return fact(entry, 'name', first && { ...first, text });
    },
  },
  project: {
    noun: 'a project',
    marks: ['entity', 'roles', 'type', 'keywords'],
    schema: z.strictObject({
      name,
      keywords,
      entity: lineSchema.optional().describe('Whose project it is.'),
      roles: linesSchema.optional().describe('What you did in it.'),
      type: lineSchema.optional().describe('Accepted for JSON Resume; it is not shown.'),
      ...period,
      ...about,
      ...address,
      ...icon,
    }),
    read: (entry) => {
      const parts = [...entry.texts('roles'), ...entry.texts('entity')];
      const [first] = parts;
      return position({
        dates: entry.dates(),
        title: entry.text('name'),
        address: entry.address('url', 'website'),
        organization: first && { ...first, text: parts.map(({ text }) => text).join(', ') },
        place: entry.text('location'),
        summary: summaryOf(entry),
        highlights: plainItems(entry.texts('highlights')),
        keywords: entry.strings('keywords'),
      });
    },
  },
  normal: {
    noun: 'an entry',
    marks: ['name'],
    schema: z.strictObject({ name, ...period, ...about, ...address, ...icon }),
    read: (entry) =>
      position({
        dates: entry.dates(),
        title: entry.text('name'),
        address: entry.address('url', 'website'),
        place: entry.text('location'),
        summary: summaryOf(entry),
        highlights: plainItems(entry.texts('highlights')),
      }),
  },
} as const satisfies Readonly<Record<string, EntryKind>>;

/** An entry in which nothing but an organization is named is about the organization. */
export function withTitle(entry: CvEntry): CvEntry {
  if (entry.kind !== 'position' || entry.title !== undefined) return entry;
  return {
    ...entry,
    title: entry.organization,
    organization: undefined,
    address: entry.address ?? entry.organizationAddress,
    organizationAddress: undefined,
  };
}
