import { atField, whereabouts } from '../../at-field.ts';
import type { Rule } from '../material.ts';

/** A preprint and its published version that stand in the list as two works. */
export const suggestedVersion: Rule = ({ suggested }) =>
  suggested.map(({ version, record }) =>
    atField(version, 'title', {
      severity: 'warning',
      kind: 'suggested-version',
      message: `\`${version.key}\` looks like another version of \`${record.key}\` on ${whereabouts(record, version)}.`,
      fix: `If it is, join the two: add version_of = {${record.key}} to \`${version.key}\`.`,
    }),
  );
