import type { Note, SourceData, SourceSite } from '../types.ts';
import { readCsv } from './read-csv.ts';
import { plainLines } from './front-matter.ts';
import { readSourceYaml } from './read-yaml.ts';

const DATA = /^_data\/(.+)\.(ya?ml|json|csv|tsv)$/;

/**
 * Reads the files of `_data/`.
 *
 * @returns by path there without ending
 */
export async function readDataFiles(
  site: Pick<SourceSite, 'paths' | 'read'>,
  note: (note: Note) => void,
): Promise<Map<string, SourceData>> {
  const found = new Map<string, SourceData>();
  for (const file of [...site.paths].sort()) {
    const [, name, ending] = DATA.exec(file) ?? [];
    if (name === undefined || ending === undefined) continue;
    const text = await site.read(file);
    if (text !== undefined) found.set(name, readData(text, file, ending, note));
  }
  return found;
}

function readData(
  text: string,
  file: string,
  ending: string,
  note: (note: Note) => void,
): SourceData {
  if (ending === 'csv' || ending === 'tsv') {
    const value = readCsv(text, ending === 'csv' ? ',' : '\t');
    return { file, value, lineOf: ([row]) => (typeof row === 'number' ? row + 2 : 1) };
  }
  // JSON is YAML, too, but for tabs, of which only YAML complains.
  const isJson = ending === 'json';
  const data = readSourceYaml(isJson ? text.replaceAll('\t', ' ') : text, file, note);
  // Of settings, what can be read is worth having even if a line is broken.
  const isBroken = data.value === undefined && file === '_data/socials.yml';
  return isBroken ? { ...data, value: plainLines(text) } : data;
}
