import { isRecord, merged, textOf, type Plain } from '../source/records.ts';
import type { Note, SourceSite } from '../types.ts';
import { readHugoData } from './hugo-data.ts';
import { configIn, languagesOf, type HugoLanguage } from './languages.ts';

const CONFIG = /^(?:config\/_default\/)?([\w.-]+)\.(?:ya?ml|toml|json)$/;
const ROOTS = ['hugo', 'config'];
const PARTS = ['params', 'menus', 'menu', 'languages', 'permalinks'];

/** The settings of a site of Hugo, from all of their files. */
export interface HugoConfig {
  /** The file that says most. */
  file: string;
  /** All settings as they hold in the main language, those of `params` among them under their name. */
  value: Plain;
  params: Plain;
  /** The main menu. */
  menu: readonly Plain[];
  menuFile: string;
  /** The main language first. */
  languages: readonly HugoLanguage[];
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
    // `menus.fr.yaml` holds what `menus.yaml` does, for one language.
    const [name = '', language] = (CONFIG.exec(path)?.[1] ?? '').split('.');
    const isRoot = ROOTS.includes(name) && language === undefined;
    if (!isRoot && !(path.startsWith('config/') && PARTS.includes(name))) continue;
    const text = await site.read(path);
    const read = text === undefined ? undefined : readHugoData(text, path, note).value;
    if (!isRecord(read)) continue;
    if (isRoot) files.push(path);
    if (name.startsWith('menu') && language === undefined) menuFile = path;
    const part = name === 'menu' ? 'menus' : name;
    const inPart = isRoot ? read : { [part]: read };
    value = merged(value, language === undefined ? inPart : { languages: { [language]: inPart } });
  }
  const file = files[0] ?? 'config/_default/hugo.yaml';
  const languages = languagesOf(value);
  const [main] = languages;
  const own = main === undefined ? value : configIn(value, main);
  return {
    file,
    value: own,
    params: isRecord(own.params) ? own.params : {},
    menu: mainMenu(own),
    menuFile: menuFile ?? file,
    languages,
  };
}

/** The main menu that settings hold, in its order. */
export function mainMenu({ menus, menu }: Plain): Plain[] {
  const all = isRecord(menus) ? menus : isRecord(menu) ? menu : {};
  const main: unknown[] = Array.isArray(all.main) ? all.main : [];
  return main.filter(isRecord).toSorted((left, right) => compared(weightOf(left), weightOf(right)));
}

/** Where something stands among others; what says nothing comes last. */
export function weightOf({ weight }: Plain): number {
  const number = Number(textOf(weight) ?? Infinity);
  return Number.isNaN(number) ? Infinity : number;
}

function compared(left: number, right: number): number {
  return left === right ? 0 : left - right;
}
