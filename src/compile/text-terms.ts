import type { Entry } from '../site/entry.ts';
import { digestOf, type TextCache } from './text-cache.ts';

/** Gives the terms of a post, each with how often it stands there. */
export type TermsOf = (post: Entry<'post'>) => readonly (readonly [term: string, count: number])[];

/** How much more a word says about a text that stands in one of these places than in its body. */
const weights = { title: 4, description: 2, topic: 6, citation: 2, body: 1 } as const;

/** Parts of a source that are not prose. */
const NOT_PROSE =
  /^(?:```|~~~)[\s\S]*?^(?:```|~~~)\s*$|\$\$[\s\S]*?\$\$|\$[^$\n]+\$|^(?:import|export)\s.*$|<[^>]+>|\]\([^)]*\)|https?:\/\/\S+/gm;

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]+/gu;
/** Shorter words of an alphabet are mostly those that every text has. */
const SHORTEST_WORD = 4;

const CITED = /(?<![\p{L}\p{N}])@([\p{L}\p{N}][\p{L}\p{N}:._-]*[\p{L}\p{N}])/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** How much it says that two posts share a term: a topic or a work is no chance, a word may be. */
export function evidenceOf(term: string): number {
  return term.startsWith('#') || term.startsWith('@') ? 2 : 1;
}

/**
 * Reads the terms of a post once, and keeps them.
 *
 * @param engine identifies the engine and its libraries
 */
export function keptTerms(cache: TextCache, engine: string): TermsOf {
  return (post) => {
    const { title, description, tags, categories } = post.frontMatter;
    const beside = JSON.stringify([title, description, tags, categories]);
    return cache.keep(digestOf('terms', post.body, beside, engine), () => [...textTerms(post)]);
  };
}

/**
 * The terms of a post, each with how often it stands there, weighted by where: words in lower case,
 * pairs of characters in scripts without spaces, `#tag` and `@key` of a citation.
 */
function textTerms(post: Entry<'post'>): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  const { title = '', description = '', tags = [], categories = [] } = post.frontMatter;
  for (const word of wordsIn(title)) add(word, weights.title);
  for (const word of wordsIn(description)) add(word, weights.description);
  for (const topic of [...tags, ...categories]) add(`#${topic.toLowerCase()}`, weights.topic);
  const prose = post.body.replaceAll(NOT_PROSE, ' ');
  for (const [, key = ''] of prose.matchAll(CITED)) add(`@${key}`, weights.citation);
  for (const word of wordsIn(prose.replaceAll(CITED, ' '))) add(word, weights.body);
  return terms;
}

function* wordsIn(text: string): Generator<string> {
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (!UNSPACED.test(word)) {
      if (word.length >= SHORTEST_WORD) yield word;
      continue;
    }
    for (let index = 0; index + 2 <= word.length; index += 1) yield word.slice(index, index + 2);
  }
}
