/** A name as it is shown and, if it was written family name first, as it was written. */
export interface WrittenName {
  name: string;
  /** `Lovelace, Ada`, which says what of it is the family name. */
  familyFirst?: string | undefined;
  /** Whether it is of a group, so that no part of it is a family name. */
  isGroup?: boolean | undefined;
}

/**
 * Reads a name that braces hold together, as in BibTeX: that of a group.
 *
 * @returns undefined for one without braces
 * @example groupIn('{Lumen Group}') // 'Lumen Group'
 */
export function groupIn(written: string): string | undefined {
  return /^\s*\{+([^{}]+)\}+\s*$/.exec(written)?.[1]?.trim();
}

/**
 * A name as BibTeX has it, which says by braces that it is of a group.
 *
 * @example citedName({ name: 'Lumen Group', isGroup: true }) // '{Lumen Group}'
 */
export function citedName({ name, familyFirst, isGroup }: WrittenName): string {
  return isGroup === true ? `{${name}}` : (familyFirst ?? name);
}

/**
 * Reads who wrote a text, where it stands in one line as in LaTeX or in a list of words.
 *
 * @example writtenNames('Ada Lovelace and Charles Babbage') // two names
 * @example writtenNames('Lovelace, Ada') // [{ name: 'Ada Lovelace', familyFirst: 'Lovelace, Ada' }]
 * @example writtenNames('{Lumen Group}') // [{ name: 'Lumen Group', isGroup: true }]
 * @example writtenNames('Centre for Science and Technology Studies') // one name: it is a group
 */
export function writtenNames(line: string): WrittenName[] {
  const text = line.trim();
  const group = groupIn(text);
  if (group !== undefined) return [{ name: group, isGroup: true }];
  const parts = text.split(/\s*;\s*|\s*,?\s+(?:and|&)\s+/).filter((part) => part !== '');
  const isList = parts.length > 1 && parts.every((part) => part.split(',').every(isFullOrInverted));
  if (isList && !isGroup(text)) return parts.flatMap(namesBetweenCommas);
  return parts.length > 1 ? [{ name: text }] : namesBetweenCommas(text);
}

function namesBetweenCommas(text: string): WrittenName[] {
  const parts = text.split(',').map((part) => part.trim());
  const [family = '', given = ''] = parts;
  if (parts.length > 1 && parts.every(isFullName) && !PARTICLE.test(family) && !isGroup(text)) {
    return parts.map((name) => ({ name }));
  }
  if (parts.length !== 2 || family === '' || given === '' || SUFFIX.test(given)) {
    return [{ name: text }];
  }
  return [{ name: `${given} ${family}`, familyFirst: text }];
}

function isFullName(text: string): boolean {
  return /\S\s+\S/.test(text.trim());
}

/** In a list of names, a part is a full name, or stands beside a comma. */
function isFullOrInverted(part: string, _: number, all: readonly string[]): boolean {
  return part.trim() !== '' && (all.length === 2 || isFullName(part));
}

const PARTICLE = /^(?:al|da|dal|de|del|della|den|der|di|do|dos|du|el|la|le|ten|ter|van|von|zu)\s/;
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|Ph\.?\s?D\.?|M\.?D\.?)$/i;

/** What an institution is called holds words that no name of a person does. */
function isGroup(text: string): boolean {
  return /\b(?:for|of|the|team|group|collaboration|institute|university|department|cent(?:re|er)|lab)\b/i.test(
    text,
  );
}
