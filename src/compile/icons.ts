import fs from 'node:fs';
import { createRequire } from 'node:module';
import { didYouMean } from '../site/did-you-mean.ts';
import { lookUp } from '../site/look-up.ts';

/** An icon, as SVG needs it. */
export interface Icon {
  viewBox: string;
  /** Elements that take the colour of the text around. */
  body: string;
}

/**
 * Sets of icons, as the packages of Iconify bring them: one JSON file each. Simple Icons are in the
 * public domain (CC0), Academicons are under the SIL Open Font License, Bootstrap Icons under MIT's.
 *
 * @see https://iconify.design/docs/types/iconify-json.html
 */
interface IconSet {
  icons: Readonly<Record<string, Readonly<{ body: string } & Partial<IconBox>>>>;
  width?: number;
  height?: number;
}

interface IconBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The names that sets have in front of the colon. */
export const iconSets = ['simple-icons', 'academicons', 'bi'] as const;

type SetName = (typeof iconSets)[number];

/** Icons that were asked for, so that a set of some megabytes is not kept. */
const found = new Map<string, Icon>();

/**
 * Finds an icon by name.
 *
 * @param name `set:icon`: `simple-icons:github`
 * @returns the icon, or what to do when there is none of this name
 */
export function findIcon(name: string): { icon: Icon } | { fix: string } {
  const known = found.get(name);
  if (known !== undefined) return { icon: known };
  const [setName = '', iconName = ''] = name.split(':');
  const set = iconSets.find((one) => one === setName);
  if (set === undefined) return { fix: `Its set must be one of: ${iconSets.join(', ')}.` };
  const { icons, width = 16, height = 16 } = readSet(set);
  const data = lookUp(icons, iconName);
  if (data === undefined) {
    return {
      fix: didYouMean(
        iconName,
        Object.keys(icons),
        'Look for its name at icon-sets.iconify.design.',
        (meant) => `"${set}:${meant}"`,
      ),
    };
  }
  const box = [data.left ?? 0, data.top ?? 0, data.width ?? width, data.height ?? height];
  const icon = { viewBox: box.join(' '), body: data.body };
  found.set(name, icon);
  return { icon };
}

function readSet(set: SetName): IconSet {
  const file = createRequire(import.meta.url).resolve(`@iconify-json/${set}/icons.json`);
  return JSON.parse(fs.readFileSync(file, 'utf8')) as IconSet;
}
