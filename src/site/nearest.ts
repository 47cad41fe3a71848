/**
 * Finds the known word that an author most likely meant.
 *
 * Distance is Damerau's in its optimal-string-alignment form: insertions, deletions, substitutions
 * and swaps of neighbours cost one each.
 *
 * @returns the nearest word, or undefined when none is near enough to be a typing error (more than
 *   a third of the longer word, at least one edit, would have to change)
 * @example nearest('discription', ['description', 'date']) // 'description'
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  const normalized = word.toLowerCase();
  for (const candidate of known) {
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    const limit = Math.min(allowed, bestDistance - 1);
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const distance = editDistance(normalized, candidate.toLowerCase(), limit);
    if (distance <= limit) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The known words that are nearest to another, the nearest first, however far they are. */
export function nearestFew(word: string, known: Iterable<string>, count: number): string[] {
  const distance = (candidate: string): number =>
    editDistance(word.toLowerCase(), candidate.toLowerCase(), Infinity);
  return [...known]
    .map((candidate) => ({ candidate, far: distance(candidate) }))
    .sort((left, right) => left.far - right.far || (left.candidate < right.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** @returns Infinity as soon as it is sure to be above the limit: most words are nowhere near */
function editDistance(from: string, to: string, limit: number): number {
  let beforeLast: number[] = [];
  let isLastFar = false;
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const substitution = from[row - 1] === to[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + substitution,
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    // A swap of neighbours reaches back over two rows.
    const isFar = current.every((cost) => cost > limit);
    if (isFar && isLastFar) return Infinity;
    isLastFar = isFar;
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
