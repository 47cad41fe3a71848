import type { ImportJob } from '../job.ts';
import { textOf, textsOf, valueAt } from '../source/records.ts';
import type { SourceData } from '../types.ts';

/**
 * Tells what became of the people and repositories at GitHub that al-folio draws: links on the page
 * that showed them, or nothing where none did.
 */
export function tellRepositories(data: SourceData, { site, note }: ImportJob): void {
  const { file } = data;
  const showing = site.documents.find(({ body }) => /\bsite\.data\.repositories\b/.test(body));
  if (showing !== undefined) {
    const message =
      'People and repositories at GitHub are links now; their pictures came from another host.';
    note({ level: 'approximated', file, line: undefined, message, subject: showing.path });
    return;
  }
  for (const key of ['github_users', 'github_repos']) {
    const written = valueAt(data.value, [key]);
    const names: unknown[] = Array.isArray(written) ? written : textsOf(written);
    names.forEach((name, index) => {
      const subject = textOf(name);
      if (subject === undefined) return;
      const line = data.lineOf(Array.isArray(written) ? [key, index] : [key]);
      const message = 'People and repositories at GitHub that no page showed were left out.';
      note({ level: 'dropped', file, line, message, subject });
    });
  }
}
