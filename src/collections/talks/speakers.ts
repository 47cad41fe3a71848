import { z } from 'astro/zod';
import { writtenNames } from '../../site/schemas/written-names.ts';

/** HugoBlox' names for the owner of a site. */
const OWNER = /^(?:admin|me)$/;

/** Who speaks: names in a list, or in one line as the authors of a post; none for the owner alone. */
export const speakersField = z
  .union([z.string(), z.array(z.string())])
  .transform((written, context): string[] | undefined => {
    const lines = Array.isArray(written) ? written : [written];
    if (lines.every((line) => OWNER.test(line))) return undefined;
    const owner = lines.find((line) => OWNER.test(line));
    if (owner === undefined) return lines.flatMap(writtenNames).map(({ name }) => name);
    context.addIssue({
      code: 'custom',
      message: `"${owner}" is not the name of anybody. | Write your own name instead.`,
    });
    return z.NEVER;
  });
