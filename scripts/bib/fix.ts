import fs from 'node:fs/promises';
import path from 'node:path';
import { styleText } from 'node:util';
import { applyEdits, type Edit } from '../../src/bibliography/lint/fix/edit.ts';
import { fixBibliography } from '../../src/bibliography/lint/fix/fix.ts';
import { type Arguments } from '../command/arguments.ts';
import { typedFolder } from '../command/site-options.ts';
import { counted } from '../command/words.ts';
import { Dialogue } from '../new/dialogue.ts';
import { Refusal } from '../command/refusal.ts';
import { readSources } from './source.ts';
import { unifiedDiff } from './unified-diff.ts';

interface Mending {
  file: string;
  text: string;
  edits: Edit[];
}

/** Shows what can be mended in a bibliography, and mends it if that is wished. */
export async function fix(given: Arguments, names: readonly string[]): Promise<number> {
  const sources = await readSources(given, names);
  const mendings = sources
    .flatMap((source) => fixBibliography(source.files))
    .filter(({ edits }) => edits.length > 0);
  if (mendings.length === 0) {
    console.error('There is nothing to mend that can be mended safely; see `npm run bib lint`.');
    return 0;
  }
  for (const mending of mendings) showDiff(mending);
  console.error(summary(mendings));
  if (!given.has('write') && !(await isWished())) return 0;
  const refusals = (await Promise.all(mendings.map(write))).filter((text) => text !== undefined);
  for (const refusal of refusals) console.error(refusal);
  return refusals.length > 0 ? 1 : 0;
}

function showDiff({ file, text, edits }: Mending): void {
  const relative = path.relative(typedFolder(), file);
  const shown = relative.startsWith('..') ? file.replace(/^[/\\]/, '') : relative;
  const name = shown.split(path.sep).join('/');
  for (const line of unifiedDiff(name, text, edits)) console.log(coloured(line));
}

/** As git colours it; plain where the terminal has no colours, or there is none. */
function coloured(line: string): string {
  if (!process.stdout.isTTY || !process.stdout.hasColors()) return line;
  if (/^(?:---|\+\+\+) [ab]\//.test(line)) return styleText('bold', line);
  if (line.startsWith('@@')) return styleText('cyan', line);
  if (line.startsWith('-')) return styleText('red', line);
  return line.startsWith('+') ? styleText('green', line) : line;
}

function summary(mendings: readonly Mending[]): string {
  const counts = new Map<string, number>();
  const edits = mendings.flatMap((mending) => mending.edits);
  for (const name of edits.flatMap((edit) => edit.names)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const items = [...counts].map(([name, count]) => `  ${count} × ${name}`);
  const where = `${counted(edits.length, 'place')} in ${counted(mendings.length, 'file')}`;
  return `\n${where}:\n${items.join('\n')}`;
}

/** Asks at a terminal; elsewhere nothing is written without being told to. */
async function isWished(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.error('Nothing was written. To mend it: npm run bib fix -- --write');
    return false;
  }
  const dialogue = new Dialogue(process.stdin, process.stdout);
  try {
    const isAgreed = await dialogue.confirm('Write this?');
    if (!isAgreed) console.error('Nothing was written.');
    return isAgreed;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error('\nNothing was written.');
    return false;
  } finally {
    dialogue.close();
  }
}

/** @returns why the file was left alone, or undefined when it was written */
async function write({ file, text, edits }: Mending): Promise<string | undefined> {
  // What is no UTF-8 was not read letter for letter, and would be lost.
  const now = await fs.readFile(file);
  if (!now.equals(Buffer.from(text, 'utf8'))) {
    return `${file} was left as it is: it is not in UTF-8, or has changed meanwhile.`;
  }
  await fs.writeFile(file, applyEdits(text, edits));
  console.error(`Mended ${file}`);
  return undefined;
}
