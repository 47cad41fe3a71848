import type { AttributeList } from './attribute-list.ts';

/** What of a list of attributes a picture takes. */
export interface PictureAttributes {
  /** `width=50% place=margin`, or '' for nothing. */
  written: string;
  /** Names of the classes and attributes that are in it. */
  taken: string[];
}

/** Reads how wide a picture is and where it stands. */
export function pictureAttributes({ classes, attributes }: AttributeList): PictureAttributes {
  const style = Object.fromEntries(
    (attributes.style ?? '').split(';').map((rule) => {
      const [name = '', value = ''] = rule.split(':');
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
  const parts: string[] = [];
  const taken: string[] = ['style', 'height'];
  const width = lengthOf(attributes.width ?? style.width ?? style['max-width']);
  if (width !== undefined) parts.push(`width=${width}`);
  taken.push('width');
  const side = classes.find((name) => /^(?:align|float|pull)-(?:left|right)$/.test(name));
  if (side !== undefined) taken.push(side);
  if (side !== undefined || /^(?:left|right)$/.test(style.float ?? attributes.align ?? '')) {
    parts.push('place=margin');
  }
  const wide = classes.find((name) => /^(?:full|full-width|wide|page-width)$/.test(name));
  if (wide !== undefined && side === undefined) {
    parts.push('place=wide');
    taken.push(wide);
  }
  return { written: parts.join(' '), taken };
}

/** A length as Octavo has it; one of the whole width says nothing. */
function lengthOf(written: string | undefined): string | undefined {
  const match = /^(\d+(?:\.\d+)?)(%|px|rem|em|)$/.exec(written?.trim() ?? '');
  if (match === null) return undefined;
  const [whole, number = '', unit = ''] = match;
  if (Number(number) === 0 || (unit === '%' && Number(number) >= 100)) return undefined;
  return unit === '' ? `${number}px` : whole;
}
