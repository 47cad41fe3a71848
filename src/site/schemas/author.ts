import { z } from 'astro/zod';

export const affiliationSchema = z.union([
  z.string(),
  z.strictObject({
    name: z.string().describe('Name of the institution.'),
    url: z.url().optional().describe('Its home page.'),
  }),
]);

/** Checks an ORCID iD's last digit by ISO 7064 MOD 11-2, as ORCID's documentation prescribes. */
function isOrcid(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '');
  if (!/^\d{15}[\dX]$/.test(digits)) return false;
  const total = Array.from(digits.slice(0, 15)).reduce(
    (sum, digit) => (sum + Number(digit)) * 2,
    0,
  );
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}

export const orcidSchema = z
  .string()
  .transform((value) => value.replace(/^https?:\/\/orcid\.org\//, ''))
  .refine(isOrcid, {
    error: 'This is not an ORCID iD. | Copy it from orcid.org; it looks like 0000-0002-1825-0097.',
  });

/** The person (or group) whose site it is. */
export const authorSchema = z.strictObject({
  name: z.string().describe('Full name, given name first: "Emmy Noether".'),
  native_name: z
    .string()
    .optional()
    .describe('The name in its own script, shown beside the first: "刘子鸣".'),
  aliases: z
    .array(z.string())
    .default([])
    .describe('Other forms of the name in your papers, so that you are marked there too.'),
  pronouns: z.string().optional().describe('Shown beside the name.'),
  role: z.string().optional().describe('Position or field, shown under the name.'),
  affiliations: z
    .union([affiliationSchema, z.array(affiliationSchema)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .transform((list) => list.map((item) => (typeof item === 'string' ? { name: item } : item)))
    .prefault([])
    .describe('Institutions, as names or as name and url.'),
  location: z.string().optional().describe('City and country.'),
  email: z.email().optional().describe('Shown in the profile, written so that harvesters miss it.'),
  orcid: orcidSchema.optional().describe('ORCID iD, with or without https://orcid.org/.'),
  picture: z
    .string()
    .optional()
    .describe('Portrait: a file in content/images/, or /path for one in public/.'),
  bio: z.string().optional().describe('One or two sentences for the profile beside pages.'),
});
