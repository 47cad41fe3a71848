import type { z } from 'astro/zod';
import { didYouMean } from './did-you-mean.ts';
import { knownKeys } from './known-keys.ts';
import { nearestFew } from './nearest.ts';

/** So many keys are still read; of more, only the nearest are named. */
const MOST_KEYS = 12;
const FEW = 3;
/** A key that stands in more places than this says too little. */
const MOST_PLACES = 2;

/**
 * What to do about a key that a schema does not know: write it where the schema knows it, or as it is
 * spelt, or use another.
 *
 * @param path of what holds the key
 */
export function unknownKeyFix(
  key: string,
  schema: z.ZodType,
  path: readonly PropertyKey[],
): string {
  const known = knownKeys(schema, path);
  return elsewhere(key, schema, path) ?? didYouMean(key, known, others(key, known));
}

function others(key: string, known: readonly string[]): string {
  if (known.length <= MOST_KEYS) return `Remove it, or use one of: ${known.toSorted().join(', ')}.`;
  return `Remove it, or use another; the nearest are: ${nearestFew(key, known, FEW).join(', ')}.`;
}

/** A key that stands a level too high or too low, or that holds two keys: `footer_text`. */
function elsewhere(
  key: string,
  schema: z.ZodType,
  path: readonly PropertyKey[],
): string | undefined {
  if (path.length > 1) return undefined;
  const top = knownKeys(schema, []);
  if (path.length === 1 && top.includes(key)) {
    return 'Write it at the beginning of a line of its own, without spaces before it.';
  }
  const holders = top.filter((name) => name !== path[0] && knownKeys(schema, [name]).includes(key));
  if (holders.length > 0 && holders.length <= MOST_PLACES) {
    const names = holders.map((name) => `"${name}:"`).join(' or ');
    return `Write it under ${names}, indented by two spaces.`;
  }
  const [, holder = '', inner = ''] = /^([a-z]+)_(.+)$/.exec(key) ?? [];
  return path.length === 0 && knownKeys(schema, [holder]).includes(inner)
    ? `Write "${inner}" under "${holder}:", indented by two spaces.`
    : undefined;
}
