import { z } from 'astro/zod';
import { listOf, textField } from '../fields.ts';

/** Topics: a list, or one line with commas. */
export const topicsField = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')))
  .transform((topics) => topics.map((topic) => topic.trim()).filter((topic) => topic !== ''));

/** A degree as HugoBlox has it, older and newer. */
const degree = z
  .strictObject({
    course: z.string().optional().describe('Degree and subject.'),
    degree: z.string().optional().describe('The same as course.'),
    area: z.string().optional().describe('The same as course.'),
    institution: z.string().optional().describe('Where it was conferred.'),
    year: z.union([z.string(), z.number()]).optional().describe('When.'),
  })
  .transform(({ course, degree: title, area, institution, year }) => ({
    request: 'text' as const,
    written: [course ?? title ?? area, institution, year]
      .filter((part) => part !== undefined)
      .join(', '),
  }));

const degrees = listOf(z.union([textField, degree]));

/** Degrees, each a line; or as HugoBlox has them, in parts. */
export const educationField = z
  .union([degrees, z.strictObject({ courses: degrees.describe("HugoBlox' list of degrees.") })])
  .transform((value) => ('courses' in value ? value.courses : value));
