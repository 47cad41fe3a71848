import path from 'node:path';
import { interfaceLanguages } from '../../src/site/i18n/texts.ts';
import { listFiles } from '../../src/site/list-files.ts';
import { UsageError, type Arguments } from '../command/arguments.ts';
import { engineFolder } from '../command/site-options.ts';
import { counted } from '../command/words.ts';
import { whyKeep } from './demo.ts';
import { putBeside } from './beside-site.ts';
import type { Dialogue } from './dialogue.ts';
import { isThere, placeSite, siteParts } from './place-site.ts';
import { Refusal } from '../command/refusal.ts';
import { shellPath, shownPath } from './shown-path.ts';
import { siteFacts } from './site-facts.ts';
import { siteFiles } from './templates/site-files.ts';
import { publishedToday } from './today.ts';

/**
 * Begins a site in a folder. In the engine's own folder it takes the place of the demo, once its
 * owner has agreed.
 *
 * @param folder absolute path
 * @param dialogue undefined when nobody is there to answer
 * @returns what to tell the author
 * @throws {UsageError} for facts that are missing or make no sense
 * @throws {Refusal} when something is in the way, and when the author does not agree
 */
export async function newSite(
  folder: string,
  given: Arguments,
  dialogue: Dialogue | undefined,
  now: Date,
): Promise<string> {
  const inTheWay = await partsThere(folder);
  const replaces = inTheWay.length > 0;
  if (replaces) await rejectUnlessDemo(folder, inTheWay);
  const facts = await siteFacts(given, dialogue);
  if (replaces && !given.has('yes')) await agree(folder, inTheWay, dialogue);
  const files = siteFiles(facts, publishedToday(now));
  await placeSite(files, folder);
  const beside = await putBeside(folder);
  const notes = [...facts.languages.flatMap(languageNote), ...beside.notes];
  return report(folder, [...files.keys(), ...beside.files], notes);
}

async function partsThere(folder: string): Promise<string[]> {
  const there = await Promise.all(siteParts.map((part) => isThere(path.join(folder, part))));
  return siteParts.filter((_part, index) => there[index]);
}

async function rejectUnlessDemo(folder: string, inTheWay: readonly string[]): Promise<void> {
  if (folder !== engineFolder) {
    const names = inTheWay.map((part) => shownPath(path.join(folder, part))).join(' and ');
    throw new Refusal(
      `There is already ${names}. Nothing was written: give a folder without content/ and public/.`,
    );
  }
  const reason = await whyKeep(folder);
  if (reason === undefined) return;
  throw new Refusal(
    `${reason}\nNothing was written. Give a folder for the new site at the end of the line, or commit ` +
      'or move away what you want to keep\nof content/ and public/, delete both, and try again.',
  );
}

/** Says what will go and asks whether it may. */
async function agree(
  folder: string,
  inTheWay: readonly string[],
  dialogue: Dialogue | undefined,
): Promise<void> {
  const parts = await Promise.all(
    inTheWay.map(async (part) => {
      const { length } = await listFiles(path.join(folder, part));
      return `${part}/ (${counted(length, 'file')})`;
    }),
  );
  const what = `The new site takes the place of the demo: ${parts.join(' and ')} will be deleted here.\nThey stay in git's history.\nThe manual goes with the demo: "npm run build -- --out ../octavo-manual" keeps it at hand.`;
  if (dialogue === undefined) {
    throw new UsageError(
      `${what} To agree, add " -- --yes" at the end; to keep the demo, give a folder for the new site.`,
    );
  }
  console.log(what);
  if (!(await dialogue.confirm('Go on?'))) throw new Refusal('Nothing was written.');
}

function report(folder: string, files: readonly string[], notes: readonly string[]): string {
  const site = folder === engineFolder ? '' : ` -- --site ${shellPath(folder)}`;
  return `Made in ${shownPath(folder)}:
${files.map((file) => `  ${file}`).join('\n')}

Next: write your own words into these files, and see the site with
  npm run dev${site}${notes.map((note) => `\n\n${note}`).join('')}`;
}

function languageNote(language: string): string[] {
  if (interfaceLanguages.includes(language.split('-')[0] ?? '')) return [];
  return [
    `Octavo has no words in the language "${language}" yet: the texts of these files are English, and so\n` +
      'will be the menus around yours. A build warns of it.',
  ];
}
