/**
 * What a page reads of the site while it is made. A page whose reads would give the same as the last
 * time need not be made again.
 *
 * Pages are made one after another, so that what is read belongs to the one that is being made.
 */

/** What was read: which reader of the site was asked, and for what. */
export type Read = readonly [reader: string, ...of: string[]];

/** The read of a page that runs code of the author's, which can read anything. */
export const CODE = 'code';

let current: Set<Read> | undefined;

/** Many pages read the same: each read once, by what it says. */
const reads = new Map<string, Read>();

/** Notes that the page which is being made reads something. */
export function noteRead(...read: Read): void {
  if (current === undefined) return;
  const id = read.join('\0');
  const known = reads.get(id) ?? read;
  reads.set(id, known);
  current.add(known);
}

/**
 * Makes a page and notes what it reads.
 *
 * @param make makes it
 */
export async function withReads<Page>(
  make: () => Promise<Page>,
): Promise<{ page: Page; reads: readonly Read[] }> {
  const noted = new Set<Read>();
  current = noted;
  try {
    return { page: await make(), reads: [...noted] };
  } finally {
    current = undefined;
  }
}
