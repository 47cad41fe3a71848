import type { Fault } from '../fault.ts';
import type { WorkRow } from './work-row.ts';

/** The mistakes among what pages of works lack. */
export function workFaults(rows: readonly WorkRow[]): Fault[] {
  return rows.flatMap(({ page, lacks }) =>
    lacks
      .filter(({ isMistake }) => isMistake)
      .map(({ kind, what, why, fix }): Fault => ({
        severity: 'warning',
        kind,
        builtFile: page.file,
        place: { line: 1, column: 1 },
        message: `${page.path} does not tell: ${what}. ${why}`,
        fix,
        seek: [],
      })),
  );
}
