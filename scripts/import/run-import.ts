import { putBeside } from '../new/beside-site.ts';
import { shellPath } from '../new/shown-path.ts';
import { Refusal } from '../command/refusal.ts';
import { convertSite } from './convert-site.ts';
import type { ImportOptions } from './import-options.ts';
import type { ImportSystem } from './job.ts';
import { reportText } from './report.ts';
import { screenText } from './screen.ts';
import { openSite, readFacts, whyUnreadable } from './source/open-site.ts';
import { findSystem, systemNamed } from './systems/find-system.ts';
import { REPORT } from './target-path.ts';
import type { Note, SiteFacts } from './types.ts';
import { writeFiles } from './write.ts';

/**
 * Brings a site over: reads it, converts it, writes a site folder with a report.
 *
 * @returns what to tell the author
 * @throws {Refusal} when there is no such site, and when something is in the way
 */
export async function runImport(options: ImportOptions): Promise<string> {
  const reason = await whyUnreadable(options.source);
  if (reason !== undefined) throw new Refusal(reason);
  const notes: Note[] = [];
  const note = (one: Note): void => void notes.push(one);
  const facts = await readFacts(options.source, note);
  const { system, evidence } = chosen(options, facts);
  const site = await openSite(facts, system.name, note);
  if (site.configFile.value === undefined && site.documents.length === 0) {
    throw new Refusal(
      `There is no _config.yml and no page in ${options.source}: it holds no site of Jekyll.\nGive the folder of the site's source, not of what a build has made of it.`,
    );
  }
  const converted = await convertSite(site, system, { allAssets: options.allAssets }, notes);
  const siteFolder = shellPath(options.target);
  const report = reportText(converted, { system, evidence });
  const files = [...converted.files, { path: REPORT, text: report }];
  const written = await writeFiles(files, {
    source: site.folder,
    target: options.target,
    force: options.force,
  });
  const beside = await putBeside(options.target);
  return screenText({
    system,
    evidence,
    written: written + beside.files.length,
    unchanged: files.length - written,
    siteFolder,
    notes: converted.notes,
    last: beside.notes,
  });
}

function chosen(
  { system, source }: ImportOptions,
  facts: SiteFacts,
): { system: ImportSystem; evidence: readonly string[] } {
  if (system !== 'auto') return { system: systemNamed(system), evidence: [] };
  const found = findSystem(facts);
  if (found !== undefined) return found;
  throw new Refusal(
    `This is no site of al-folio, academicpages, HugoBlox or Jekyll as far as can be seen: ${source} has no _config.yml, and no settings and texts of Hugo.`,
  );
}
