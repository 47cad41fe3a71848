import { titleStop } from '../../title-stop.ts';
import type { Slip } from './slip.ts';

/** Databases end titles with a full stop; styles set one of their own. */
export const titleFullStop: Slip = {
  name: 'a full stop behind a title',
  concerns: (field) => field === 'title' || field === 'subtitle',
  find: (value) => {
    const index = titleStop(value);
    return index === undefined ? [] : [{ index, length: 1, text: '' }];
  },
  problem: () => ({
    severity: 'warning',
    kind: 'title-full-stop',
    message: 'The title ends in a full stop; styles set one where it belongs.',
    fix: 'Take it off; `npm run bib fix` does that.',
  }),
};
