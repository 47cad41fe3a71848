/** Authors as BibTeX has them: `Noether, Emmy`, or `Emmy Noether`. */
export interface AuthorList {
  names: readonly string[];
  /** Whether it ends in “et al.”. */
  othersOmitted: boolean;
}

const OTHERS = /[,;]?\s*(?:and\s+|&\s*)?\bet\.?\s*al\b\.?|[,;]?\s*(?:and|&)\s+others\b|…|\.\.\./giu;
const INITIALS = String.raw`(?:\p{Lu}\p{Ll}?\.?[-\s]*){1,4}`;
const ONLY_INITIALS = new RegExp(`^${INITIALS}$`, 'u');
/** `Zachara J.`, `Knappett P. S. K.`; dots are needed, or capitals alone: `Knappett PSK`. */
const FAMILY_INITIALS =
  /^((?:(?:van|von|de|der|den|del|di|da|la|le)\s+)*\p{Lu}[\p{L}'’-]+)\s+((?:\p{Lu}\.[-\s]*)+|\p{Lu}{1,3})$/u;
const PARTICLE =
  /^(?:van|von|vom|zu|zur|de|del|della|der|den|des|di|da|do|dos|du|la|le|el|al|bin|ibn|ter|ten|af|av)$/iu;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}+|[dlo]['’]\p{Lu}[\p{L}\p{M}'’-]*|(?:Jr|Sr|II|III|IV)\.?)$/u;

/**
 * Reads a list of authors as people write it in citations: APA's, MLA's, Vancouver's and plain.
 *
 * @returns undefined when a part of it does not look like a name, for a wrong author is worse than none
 * @example parseAuthorList('Shuai, P., & Knappett, P. S. K.') // Shuai, P. · Knappett, P. S. K.
 * @example parseAuthorList('Noether, Emmy, and Max Deuring') // Noether, Emmy · Max Deuring
 */
export function parseAuthorList(written: string): AuthorList | undefined {
  const othersOmitted = new RegExp(OTHERS.source, 'iu').test(written);
  const list = written
    .replaceAll(OTHERS, ' ')
    .replaceAll(/\s*\([^()]*\)/g, '')
    .replaceAll(/[*†‡§¶✉\d⁰-⁹¹²³]+(?=\s*(?:[,;]|$|and\b|&))/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '');
  if (list === '') return undefined;
  const names = list.includes(';') ? list.split(';').flatMap(oneName) : namesByComma(list);
  const isSound = names !== undefined && names.length > 0 && names.every(isName);
  return isSound ? { names: names.map(tidy), othersOmitted } : undefined;
}

function oneName(written: string): string[] {
  const several = namesOfBibtex(written.trim());
  if (several !== undefined) return several;
  const name = written.trim().replace(/^(?:and|&)\s+/i, '');
  return name === '' ? [] : [inverted(name)];
}

/** `Zachara J.` says the family first without a comma. */
function inverted(name: string): string {
  const [, family, initials] = FAMILY_INITIALS.exec(name) ?? [];
  if (family === undefined || initials === undefined) return name;
  const dotted = initials.includes('.')
    ? initials
    : Array.from(initials, (one) => `${one}.`).join(' ');
  return `${family}, ${dotted.trim()}`;
}

/** A stretch between two commas, or a comma and an “and”. */
interface Part {
  text: string;
  followsAnd: boolean;
}

const AND = /(?:,\s*)?(?:\s|(?<=\.))(?:and|und|et|y|e)\s+(?=\p{L})|,?\s*&\s*/gu;
const SUFFIX = /,\s*(Jr|Sr|II|III|IV)\b\.?/gu;

/** `Noether, Emmy Amalie and Artin, Emil`, as BibTeX has names; one family at least is a single word. */
function namesOfBibtex(list: string): string[] | undefined {
  const names = list.split(/\s+and\s+/).map((name) => name.trim());
  const isInverted = names.every((name) => /^[^,]+,[^,]+$/.test(name));
  const families = names.map((name) => name.split(',')[0] ?? '');
  if (names.length < 2 || !isInverted || !families.every(isFamily)) return undefined;
  return families.some((family) => !family.includes(' ')) ? names : undefined;
}

function namesByComma(list: string): string[] | undefined {
  const ofBibtex = namesOfBibtex(list);
  if (ofBibtex !== undefined) return ofBibtex;
  const parts = list
    .replaceAll(SUFFIX, ' $1')
    .split(AND)
    .flatMap((between, index) =>
      between
        .split(',')
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text, place): Part => ({ text, followsAnd: index > 0 && place === 0 })),
    );
  const [first, second, ...rest] = parts;
  if (first === undefined) return undefined;
  if (second === undefined) return [inverted(first.text)];
  if (isPaired(parts)) return paired(parts);
  // MLA inverts the first name alone.
  const isInverted = isFamily(first.text) && isGiven(second.text) && !second.followsAnd;
  if (isInverted && rest.every(({ text }) => !isSingle(text))) {
    return [`${first.text}, ${second.text}`, ...rest.map(({ text }) => inverted(text))];
  }
  const names = parts.map(({ text }) => inverted(text));
  return names.every((name) => name.includes(' ')) ? names : undefined;
}

/** Whether the parts are families and given names in turn. */
function isPaired(parts: readonly Part[]): boolean {
  if (parts.length % 2 !== 0) return false;
  const families = parts.filter((_, index) => index % 2 === 0).map(({ text }) => text);
  const given = parts.filter((_, index) => index % 2 === 1);
  if (!families.every(isFamily) || given.some(({ followsAnd }) => followsAnd)) return false;
  if (given.every(({ text }) => ONLY_INITIALS.test(text))) return true;
  // Of two parts, `Your Name, You` is one person; more must all be single words.
  return parts.length === 2
    ? given.every(({ text }) => isSingle(text))
    : parts.every(({ text }) => isSingle(text));
}

function paired(parts: readonly Part[]): string[] {
  return parts.flatMap(({ text }, index) =>
    index % 2 === 0 ? [`${text}, ${parts[index + 1]?.text ?? ''}`] : [],
  );
}

function isSingle(part: string): boolean {
  return !part.includes(' ') || ONLY_INITIALS.test(part);
}

/** A family name is one word, with particles or a second one. */
function isFamily(part: string): boolean {
  return !part.includes('.') && !FAMILY_INITIALS.test(part) && part.split(' ').length <= 4;
}

function isGiven(part: string): boolean {
  return ONLY_INITIALS.test(part) || /^\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}\.?)*$/u.test(part);
}

function isName(name: string): boolean {
  const words = name
    .replaceAll(',', ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return (
    name.length <= 60 &&
    words.length <= 7 &&
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) &&
    words.some((word) => /^\p{L}[\p{L}'’-]/u.test(word) && !PARTICLE.test(word))
  );
}

/** `Shuai, P. C.`: one space behind commas and between initials, a full stop behind each. */
function tidy(name: string): string {
  return name
    .replaceAll(/\s*,\s*/g, ', ')
    .replaceAll(/(\p{Lu}\.)(?=\p{L})/gu, '$1 ')
    .trim()
    .replace(/([.,]\s\p{Lu})$/u, '$1.');
}
