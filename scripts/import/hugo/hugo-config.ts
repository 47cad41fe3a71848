import { isRecord, merged, textOf, type Plain } from '../source/records.ts';
import type { Note, SourceSite } from '../types.ts';
import { readHugoData } from './hugo-data.ts';

const CONFIG = /^(?:config\/_default\/)?([\w.-]+)\.(?:ya?ml|toml|json)$/;
const ROOTS = ['hugo', 'config'];
const PARTS = ['params', 'menus', 'menu', 'languages', 'permalinks'];

/** The settings of a site of Hugo, from all of their files. */
export interface HugoConfig {
  /** The file that says most. */
  file: string;
  /** All settings, those of `params` among them under their name. */
  value: Plain;
  params: Plain;
  /** The main menu. */
  menu: readonly Plain[];
  menuFile: string;
}

/** Reads `hugo.yaml` or `config.toml` at the root, and the files in `config/_default/`. */
export async function readHugoConfig(
  site: Pick<SourceSite, 'paths' | 'read'>,
  note: (note: Note) => void,
): Promise<HugoConfig> {
  let value: Plain = {};
  const files: string[] = [];
  let menuFile: string | undefined;
  for (const path of [...site.paths].sort()) {
    const name = CONFIG.exec(path)?.[1] ?? '';
    const isRoot = ROOTS.includes(name);
    if (!isRoot && !(path.startsWith('config/') && PARTS.includes(name))) continue;
    const text = await site.read(path);
    const read = text === undefined ? undefined : readHugoData(text, path, note).value;
    if (!isRecord(read)) continue;
    if (isRoot) files.push(path);
    if (name.startsWith('menu')) menuFile = path;
    const part = name === 'menu' ? 'menus' : name;
    value = merged(value, isRoot ? read : { [part]: read });
  }
  const file = files[0] ?? 'config/_default/hugo.yaml';
  const menus = isRecord(value.menus) ? value.menus : isRecord(value.menu) ? value.menu : {};
  const main: unknown[] = Array.isArray(menus.main) ? menus.main : [];
  return {
    file,
    value,
    params: isRecord(value.params) ? value.params : {},
    menu: main.filter(isRecord).toSorted((left, right) => weightOf(left) - weightOf(right)),
    menuFile: menuFile ?? file,
  };
}

/** Where something stands among others; what says nothing comes last. */
export function weightOf({ weight }: Plain): number {
  const number = Number(textOf(weight) ?? Infinity);
  return Number.isNaN(number) ? Infinity : number;
}
