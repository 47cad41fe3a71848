import { MAIL_MARKS } from './name-marks.ts';

/** What is said about one person of a list. */
export interface PersonSigns {
  /** As they stand behind the name. */
  marks: readonly string[];
  /** Words of biblatex' data annotations, in lower case. */
  words: readonly string[];
}

/** What is known of the part that one author had. */
export interface Contribution {
  contributedEqually: boolean;
  isCorresponding: boolean;
  /** What the entry explains by a mark of its own. */
  explained: AuthorRole[];
}

/** What a sign behind a name can stand for. */
export type AuthorRole = 'equal' | 'corresponding';

const EQUAL_WORD =
  /^(?:eq|equal\w*|(?:co|joint|shared)?[- ]?(?:first)(?:[- ]?author)?|joint|contrib\w*|eq\w*contrib\w*)$/;
const CORRESPONDING_WORD = /^(?:corr|corres\w*|contact(?:[- ]?author)?)$/;

const EQUAL_TEXT = /equal|joint|co-?first|shared first|同等贡献|共同第一|共同一作|同等貢獻/i;
const CORRESPONDING_TEXT = /correspond|contact author|通讯|通訊/i;

/**
 * Who contributed equally and who is corresponding, from what the entry annotates and marks. The
 * entry's own explanation (al-folio's `annotation`: “* Equal contribution, † Corresponding author”)
 * says what a mark means. Without it, a sign of mail means a corresponding author, and an asterisk
 * on several authors equal contribution; on one alone, or any other mark, it says nothing.
 *
 * @param explanation plain text or LaTeX
 */
export function readContributions(
  people: readonly PersonSigns[],
  explanation: string | undefined,
): Contribution[] {
  const used = new Set(people.flatMap(({ marks }) => marks).filter((mark) => !/^\w+$/.test(mark)));
  const meanings = explain(explanation ?? '', used);
  const stars = people.filter(({ marks }) => marks.includes('*')).length;
  const meansEqual = (mark: string): boolean =>
    meanings.get(mark)?.equal ?? (mark === '*' && stars > 1);
  const meansCorresponding = (mark: string): boolean =>
    MAIL_MARKS.has(mark) || (meanings.get(mark)?.corresponding ?? false);
  const equal = people.map(
    ({ marks, words }) => marks.some(meansEqual) || words.some((word) => EQUAL_WORD.test(word)),
  );
  // Nobody is equal alone.
  const several = equal.filter(Boolean).length > 1;
  return people.map(({ marks, words }, index) => ({
    contributedEqually: several && equal[index] === true,
    isCorresponding:
      marks.some(meansCorresponding) || words.some((word) => CORRESPONDING_WORD.test(word)),
    explained: (['equal', 'corresponding'] as const).filter((role) =>
      marks.some((mark) => meanings.get(mark)?.[role] === true),
    ),
  }));
}

interface Meaning {
  equal: boolean;
  corresponding: boolean;
}

/** What an explanation says about each of the marks in use. */
function explain(explanation: string, used: ReadonlySet<string>): Map<string, Meaning> {
  const text = plainMarks(explanation);
  const places = [...used].map((mark) => ({ mark, index: text.indexOf(mark) }));
  const found = places
    .filter(({ index }) => index !== -1)
    .sort((left, right) => left.index - right.index);
  const [only] = used;
  if (found.length === 0) {
    // “Equal contribution”, without a mark, explains the only mark that there is.
    const meaning = meaningOf(text);
    const isPlain = used.size === 1 && (meaning.equal || meaning.corresponding);
    return new Map(isPlain && only !== undefined ? [[only, meaning] as const] : []);
  }
  const meanings = new Map<string, Meaning>();
  for (const [order, { mark, index }] of found.entries()) {
    const next = found[order + 1]?.index ?? text.length;
    meanings.set(mark, meaningOf(text.slice(index, next)));
  }
  return meanings;
}

function meaningOf(text: string): Meaning {
  return { equal: EQUAL_TEXT.test(text), corresponding: CORRESPONDING_TEXT.test(text) };
}

function plainMarks(text: string): string {
  return text
    .replace(/\\(?:text)?(?:ddagger|daggerdbl|ddag)/g, '‡')
    .replace(/\\(?:text)?dag(?:ger)?/g, '†')
    .replace(/\\(?:ast|textasteriskcentered)|∗|⁎/g, '*')
    .replace(/\\(?:Letter|Envelope|faEnvelope\w*)/g, '✉');
}
