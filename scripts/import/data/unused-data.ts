import { readBibliography } from '../../../src/bibliography/read.ts';
import type { Work } from '../../../src/bibliography/work.ts';
import { unusedData } from '../../../src/compile/unused-data.ts';
import { coauthorsSchema } from '../../../src/site/data/coauthors.ts';
import type { DataPlaces } from '../../../src/site/data/read-data.ts';
import { venuesSchema } from '../../../src/site/data/venues.ts';
import { readYaml } from '../../../src/site/yaml.ts';
import type { ImportJob } from '../job.ts';
import { textOf, textsOf } from '../source/records.ts';
import { commentedOut } from './comment-out.ts';

const TARGETS = { coauthors: 'content/data/coauthors.yaml', venues: 'content/data/venues.yaml' };

/**
 * Makes comments of coauthors and venues that no work of the bibliography has: most came with the
 * theme, and a build would warn of each.
 */
export function commentUnused(job: ImportJob): void {
  const [coauthors, venues] = [readTarget(job, 'coauthors'), readTarget(job, 'venues')];
  if (coauthors === undefined && venues === undefined) return;
  const data = {
    coauthors: coauthorsSchema.safeParse(coauthors?.value ?? {}).data ?? {},
    venues: venuesSchema.safeParse(venues?.value ?? {}).data ?? {},
    metrics: undefined,
  };
  const dataPlaces = { ...(coauthors && { coauthors }), ...(venues && { venues }) };
  const unused = unusedData({ data, dataPlaces }, works(job, data));
  for (const place of [coauthors, venues]) {
    const found = unused.filter(({ file }) => file === place?.file);
    if (place === undefined || found.length === 0) continue;
    const positions = found.map(({ position }) => position);
    const text = commentedOut(place.text, positions);
    const isEmpty = text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
    job.files.splice(
      job.files.findIndex(({ path }) => path === place.file),
      1,
      ...(isEmpty ? [] : [{ path: place.file, text }]),
    );
    if (isEmpty) {
      const message = 'No work of the bibliography has any of these; the file was left out.';
      job.note({ level: 'dropped', file: sourceOf(job, place.file), line: undefined, message });
      continue;
    }
    for (const { position, message } of found) {
      const file = sourceOf(job, place.file);
      job.note({
        level: 'approximated',
        file,
        line: position.line,
        message: 'What no work of the bibliography has is a comment now.',
        subject: message,
      });
    }
  }
}

/** The file of `_data/` that a file was made of, line by line. */
function sourceOf({ site }: ImportJob, target: string): string {
  const name = /([^/]+)\.yaml$/.exec(target)?.[1] ?? '';
  return site.dataFiles.get(name)?.file ?? target;
}

function readTarget(
  { files }: ImportJob,
  name: keyof typeof TARGETS,
): (DataPlaces & { text: string; value: unknown }) | undefined {
  const file = files.find(({ path }) => path === TARGETS[name]);
  if (file === undefined || !('text' in file)) return undefined;
  const { value, locate } = readYaml(file.text, file.path);
  return { file: file.path, text: file.text, value, locate };
}

/** The works of all bibliographies, by key. */
function works(
  { files, settings }: ImportJob,
  data: Pick<Parameters<typeof readBibliography>[1], 'coauthors' | 'venues'>,
): Map<string, Work> {
  const bibliographies = files.flatMap((file) =>
    file.path.endsWith('.bib') && 'text' in file ? [{ file: file.path, text: file.text }] : [],
  );
  const orcid = textOf(settings.value(['author', 'orcid']));
  const owner = {
    name: textOf(settings.value(['author', 'name'])) ?? '',
    aliases: textsOf(settings.value(['author', 'aliases'])),
    ...(orcid !== undefined && { orcid }),
  };
  const { works: found } = readBibliography(bibliographies, { owner, ...data });
  return new Map(found.map((work) => [work.key, work]));
}
