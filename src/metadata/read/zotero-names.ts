import type { SavedCreator } from './saved-item.ts';

/** Who is first among the creators of a type, where that is not an author. */
const FIRST_CREATORS: Readonly<Record<string, string>> = {
  presentation: 'presenter',
  computerProgram: 'programmer',
  film: 'director',
  patent: 'inventor',
};

/** The kind of creator that Zotero makes of an author of something. */
export function creatorTypeFor(itemType: string): string {
  return FIRST_CREATORS[itemType] ?? 'author';
}

/**
 * Takes a name apart as Zotero does: at the comma if there is one, else before the last word. Of a
 * second comma nothing is kept; initials get their points.
 *
 * @example savedName('van der Berg, Jan', 'author') // { firstName: 'Jan', lastName: 'van der Berg', … }
 */
export function savedName(written: string, creatorType: string): SavedCreator {
  const edges = /^[\s.,/[\]:]+|[\s.,/[\]:]+$/g;
  const name = written.replaceAll(edges, '').replace(/\s+/, ' ');
  if (written.includes(',')) {
    const [lastName = '', firstName = ''] = name.split(/[,،] ?/);
    return { creatorType, firstName: withPoints(firstName, lastName), lastName };
  }
  const words = name.split(' ');
  let place = words.length - 1;
  // “[Country]” behind a name is none.
  while (place > 0 && !/^\p{L}/u.test(words[place] ?? '')) place -= 1;
  const firstName = words.slice(0, place).join(' ');
  const lastName = words.slice(place).join(' ');
  return { creatorType, firstName: withPoints(firstName, lastName), lastName };
}

/** “JR” is two initials, unless all of the name is in capitals. */
function withPoints(names: string, lastName: string): string {
  const isShort = /^[A-ZА-Я]{1,3}$/.test(names) && lastName !== lastName.toUpperCase();
  const spelled = isShort ? names.split('').join(' ') : names;
  return spelled
    .split(/[\s.]+|(?=-)/)
    .filter((part) => part !== '')
    .map((part) => (/^-?[A-ZА-Я]$/.test(part) ? `${part}.` : part))
    .join(' ')
    .replaceAll(' -', '-');
}

/**
 * The creators of `citation_author` and `citation_editor`. A semicolon parts people. So does a comma in
 * the only tag that there is, when there are spaces on both sides of it, unless the name looks Spanish.
 */
export function highwireCreators(
  contents: readonly string[],
  creatorType: string,
  language: string | undefined,
): SavedCreator[] {
  const people = contents.flatMap((content) => {
    const parts = content.split(/\s*;\s*/);
    return parts.length === 1 && contents.length === 1 ? splitLone(content, language) : parts;
  });
  return people
    .map((person) => person.trim())
    .filter((person, index) => /[^\s,\-.;]/.test(person) && person !== people[index - 1]?.trim())
    .map((person) => withCase(savedName(person, creatorType)));
}

function splitLone(content: string, language: string | undefined): string[] {
  const parts = content.split(/\s*,\s*/);
  const [first = '', second = ''] = parts;
  if (!first.includes(' ') || !second.includes(' ')) return [content];
  const isSpanish =
    parts.length === 2 &&
    ['es', 'spa', 'Spanish', 'español'].includes(language ?? '') &&
    (first.split(' ').length === 2 || /[À-ú]|\b[Dd]e\b/u.test(first));
  return isSpanish ? [content] : parts;
}

/** Names that are all capitals or have none are written as names are. */
function withCase(creator: SavedCreator): SavedCreator {
  const { firstName, lastName } = creator;
  if (firstName === '') return creator;
  return { ...creator, firstName: capitalized(firstName), lastName: capitalized(lastName) };
}

function capitalized(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.replaceAll(
    /[^\s/-]+/g,
    (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase(),
  );
}
