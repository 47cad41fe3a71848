import { z } from 'astro/zod';

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

/** An ORCID iD, or the address of one; becomes the bare iD. */
export const orcidSchema = z
  .string()
  .transform((value) => value.trim().replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//, ''))
  .refine(isOrcid, {
    error: 'This is not an ORCID iD. | Copy it from orcid.org; it looks like 0000-0002-1825-0097.',
  });
