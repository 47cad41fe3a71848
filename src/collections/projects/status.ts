/** How far a project is, where the site has a word for it. */
const statuses = ['planned', 'ongoing', 'paused', 'finished'] as const;

type Status = (typeof statuses)[number];

/**
 * What readers see of a status.
 *
 * @param say the words of the site
 * @returns a word of the site, or the author's own
 */
export function statusIn(
  written: string | undefined,
  say: Readonly<Record<Status, string>>,
): { text: string; isOwn: boolean } | undefined {
  if (written === undefined || written === '') return undefined;
  const known = statuses.find((status) => status === written.toLowerCase());
  return known === undefined ? { text: written, isOwn: true } : { text: say[known], isOwn: false };
}
