import { z } from 'astro/zod';
import type { Collection } from '../../site/collection.ts';
import { linkField, linksField, listOf, textField, yearField } from '../fields.ts';
import { compareCourses } from './order-courses.ts';
import { scheduleField } from './schedule.ts';
import { words } from './words.ts';

const wordOrNumber = z.union([z.string(), z.number()]).transform(String);

/** Front matter of a course. */
export const courseKeys = {
  course_id: wordOrNumber.optional().describe('Number in the catalogue: "PHYS 201".'),
  term: wordOrNumber.optional().describe('When: "Winter 2026", 2026-winter, "WS 2025/26".'),
  year: yearField.optional().describe('Year, where the term does not say it.'),
  current: z.boolean().optional().describe('true lists it first, with what is taught now.'),
  role: z.string().optional().describe('What you do in it: Lecturer, Teaching assistant.'),
  type: z.string().optional().describe('What kind of course: "Undergraduate course".'),
  level: z.string().optional().describe('The same as type.'),
  institution: textField.optional().describe('University, department or school, in Markdown.'),
  venue: textField.optional().describe("academicpages' name for institution."),
  location: z.string().optional().describe('City and country; or room.'),
  time: z.string().optional().describe('When in the week: "Mondays, 2 pm".'),
  instructor: listOf(z.string()).optional().describe('Who teaches it, when not you alone.'),
  instructors: listOf(z.string()).optional().describe('The same as instructor.'),
  website: linkField.optional().describe('Page of the course.'),
  syllabus: linkField
    .optional()
    .describe('Syllabus: an address, a file beside this one, or /path.'),
  notes: linkField.optional().describe('Lecture notes: an address, or a file.'),
  links: linksField.optional().describe('More links, each with label and url.'),
  schedule: scheduleField.optional().describe('What is taught when, drawn as a table.'),
};

/** Courses that were taught or are. */
export const teaching: Collection = {
  name: 'teaching',
  words,
  noun: 'a course',
  draws: 'courses by year, those of now first',
  layoutAliases: ['teachings', 'courses'],
  itemKeys: courseKeys,
  ignored: { collection: 'the folder says which collection it is' },
  compare: compareCourses,
  needsTitle: true,
  needsDate: false,
  waitsForDate: false,
  hasPage: ({ frontMatter, fields, body }) =>
    body.trim() !== '' ||
    frontMatter.permalink !== undefined ||
    Array.isArray(frontMatter.related_publications) ||
    fields.schedule !== undefined,
};
