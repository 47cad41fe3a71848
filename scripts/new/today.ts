/**
 * The date to put on a text that begins now: today where the author is. While it is still yesterday
 * in Greenwich it is yesterday, because a post is published from midnight in Greenwich on, and what
 * was just made should show.
 *
 * @returns `YYYY-MM-DD`
 */
export function publishedToday(now: Date): string {
  const here = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const inGreenwich = now.toISOString().slice(0, 10);
  return here < inGreenwich ? here : inGreenwich;
}
