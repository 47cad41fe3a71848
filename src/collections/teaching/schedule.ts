import { z } from 'astro/zod';
import { parseEntryDate, whyNoDate } from '../../site/schemas/date.ts';
import { linkField, textField } from '../fields.ts';

/** A day; or words for one, as they are: "Feb 5", "to be announced". */
const dayField = z.union([z.string(), z.number()]).transform((written, context) => {
  const text = String(written);
  const day = parseEntryDate(text)?.day;
  if (day !== undefined || !/^\s*\d{4}-\d{1,2}-\d{1,2}(?!\d)/.test(text)) return { day, text };
  context.addIssue({ code: 'custom', message: whyNoDate(text) });
  return z.NEVER;
});

const materialField = z
  .strictObject({
    label: z.string().optional().describe('What the link says.'),
    name: z.string().optional().describe("al-folio's name for label."),
    url: linkField.optional().describe('Where it leads: an address, a file, or /path.'),
  })
  .transform(({ label, name, url }, context) => {
    const said = label ?? name;
    if (said !== undefined) return { label: said, url };
    context.addIssue({
      code: 'custom',
      message: 'Nothing says what this link is. | Add a line "label: …" to it.',
    });
    return z.NEVER;
  });

/** What is taught when. */
export const scheduleField = z.array(
  z.strictObject({
    week: z.union([z.number(), z.string()]).transform(String).optional().describe('Its number.'),
    date: dayField.optional().describe('Day, as YYYY-MM-DD or in words.'),
    topic: textField.optional().describe('What it is about, in Markdown.'),
    description: textField.optional().describe('A sentence more, in Markdown.'),
    reading: textField.optional().describe('What to read for it, in Markdown.'),
    materials: z.array(materialField).optional().describe('Links, each with label and url.'),
  }),
);
