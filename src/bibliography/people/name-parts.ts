/** Words that may begin a name and still belong to the family name. */
const PARTICLES = new Set(
  `af al av bin d da das de dei del della den der des di do dos du e el ibn la las le les los
  t te ten ter tho thoe to van vande vanden vander vom von y zu zum zur`.split(/\s+/),
);

/** A word behind a family name that is no name: “Jr.”, “III”. */
export const SUFFIX = /^(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$/;
/** Letters that LaTeX writes as commands, in lower case. */
const LOWER_COMMANDS = new Set([
  'o',
  'l',
  'ae',
  'oe',
  'aa',
  'ss',
  'i',
  'j',
  'dh',
  'th',
  'dj',
  'ng',
]);

/**
 * Whether a word of LaTeX source begins in lower case, which makes it a particle in BibTeX. What
 * stands in braces does not count, unless it is an accented letter, `{\'e}`.
 *
 * @param position the word's place in the name: a first word is a particle only when it is one of
 *   the known ones, for there are people who write their given name small
 */
export function isLowerCase(word: string, position: number): boolean {
  const letter = firstLetter(word);
  if (letter === undefined || letter === letter.toUpperCase()) return false;
  return position > 0 || PARTICLES.has(word.toLowerCase().replace(/[^a-z]/g, ''));
}

function firstLetter(word: string): string | undefined {
  let rest = word;
  while (rest !== '') {
    const command = /^\{?\\(?:([A-Za-z]+)|.)\s*\{?/.exec(rest);
    if (command !== null) {
      const name = command[1];
      if (name !== undefined && LOWER_COMMANDS.has(name.toLowerCase())) return name.charAt(0);
      rest = rest.slice(command[0].length);
    } else if (rest.startsWith('{')) {
      rest = rest.replace(/^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}?/, '');
    } else if (/^\p{L}/u.test(rest)) {
      return rest.charAt(0);
    } else {
      rest = rest.slice(1);
    }
  }
  return undefined;
}

/** Where the particles end that begin at `from`: behind the last small word but the very last. */
export function particleEnd(words: readonly string[], from: number): number {
  let end = from;
  for (let index = from; index < words.length - 1; index += 1) {
    if (isLowerCase(words[index] ?? '', index + 1)) end = index + 1;
  }
  return end;
}

/** Takes “Jr.” off the end: “King Jr., Martin” is what many write. */
export function splitSuffix(words: readonly string[]): { words: string[]; suffix?: string } {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !SUFFIX.test(last)) return { words: [...words] };
  return { words: words.slice(0, -1), suffix: last };
}

/** A name's parts; what it lacks is empty. */
export type NameParts = Record<'given' | 'family', string> &
  Partial<Record<'particles' | 'suffix', string>>;

/** Saints and scholars of old, who are called “a Kempis”. */
const FROM_A_PLACE = /^(?:Kempis|Lapide|San[ct]+a)\b/;

/** Mendeley writes a given name that is but an A small, so that a second one looks like a particle. */
export function withSecondInitial(parts: NameParts): NameParts {
  const { given, family, particles = '' } = parts;
  if (given === '' || family === '' || FROM_A_PLACE.test(family)) return parts;
  const isInitial = /^a\.?$/.test(particles);
  const whole = isInitial ? `${given} ${particles}` : given;
  return {
    ...parts,
    given: whole.replace(/(?<=^|\s)a(?=\.?(?:\s|$))/g, 'A'),
    ...(isInitial && { particles: '' }),
  };
}
