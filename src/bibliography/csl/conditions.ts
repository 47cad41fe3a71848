import type { KnownItems } from './known-items.ts';
import { type CiteprocNode, elementsOf, wordsOf } from './nodes.ts';

type Answer = boolean | undefined;

/** Conditions whose answers are known, by attribute. */
const ANSWERED: ReadonlySet<string> = new Set(['type', 'variable', 'match']);
/** Other conditions of CSL: of what an item has not, they are false. */
const ASKED: ReadonlySet<string> = new Set([
  'is-numeric',
  'is-uncertain-date',
  'disambiguate',
  'locator',
  'position',
]);

/** Whether the condition of a branch holds for all items, or for none; undefined where nobody knows. */
export function answerTo(branch: CiteprocNode, known: KnownItems): Answer {
  const { attrs } = branch;
  const names = Object.keys(attrs);
  if (elementsOf(branch).some(({ name }) => name === 'conditions')) return undefined;
  if (!names.every((name) => ANSWERED.has(name) || ASKED.has(name))) return undefined;
  const answers = names.flatMap((name) => answersOf(name, wordsOf(attrs[name]), known));
  switch (attrs.match ?? 'all') {
    case 'all':
      return all(answers);
    case 'any':
      return not(all(answers.map(not)));
    case 'none':
      return all(answers.map(not));
    default:
      return undefined;
  }
}

function answersOf(name: string, words: readonly string[], known: KnownItems): Answer[] {
  if (name === 'match') return [];
  if (name === 'type') return [known.areOf(words)];
  if (name === 'variable') return words.map((word) => known.have(word));
  const isOfVariable = name === 'is-numeric' || name === 'is-uncertain-date';
  return words.map((word) => (isOfVariable && known.have(word) === false ? false : undefined));
}

function all(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  // A condition that asks nothing is not one of CSL.
  return answers.length > 0 && answers.every(Boolean) ? true : undefined;
}

function not(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}
