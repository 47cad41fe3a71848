import type { Entry } from '../site/entry.ts';
import { entryKey } from '../routes/route.ts';
import { evidenceOf, type TermsOf } from './text-terms.ts';

/** How many posts are listed under a post. */
const LISTED = 3;

/** A post is compared by the terms that say most about it. */
const TERMS_OF_A_POST = 40;

/**
 * Terms that more posts share than this tell little, and looking through all their posts would make
 * the work grow with the square of the site.
 */
const POSTS_OF_A_TERM = 60;

/** Likeness, from 0 to 1, below which two posts only happen to share words. */
const ENOUGH = 0.06;

/** One word in common says nothing in a small site, where any word is rare. */
const ENOUGH_EVIDENCE = 2;

interface WeightedPost {
  post: Entry<'post'>;
  /** Terms with their weights, as a vector of length 1. */
  vector: Map<string, number>;
}

/** A term of some post. */
interface Term {
  name: string;
  /** How many posts have it. */
  shared: number;
}

/** A term of one post, with how often it stands there. */
type CountedTerm = readonly [term: Term, count: number];

/**
 * Finds for each post those that are most like it, by the cosine of their tf-idf vectors (Salton and
 * Buckley, "Term-weighting approaches in automatic text retrieval", 1988) over the terms that say
 * most. Posts are compared within their language. An inverted index of the rarer terms finds the
 * candidates, so that the work grows with the number of posts.
 *
 * @returns keys of the posts like it, the likest first, by `entryKey`; none for a post that says
 *   `related_posts: false`
 */
export function relatedPosts(
  posts: readonly Entry<'post'>[],
  termsOf: TermsOf,
): Map<string, string[]> {
  const related = new Map<string, string[]>();
  for (const ofLanguage of Map.groupBy(posts, ({ language }) => language).values()) {
    relateWithin(ofLanguage, termsOf, related);
  }
  return related;
}

function relateWithin(
  posts: readonly Entry<'post'>[],
  termsOf: TermsOf,
  related: Map<string, string[]>,
): void {
  const weighted = weigh(posts, termsOf);
  const index = new Map<string, WeightedPost[]>();
  for (const one of weighted) {
    for (const term of one.vector.keys()) {
      const holders = index.get(term);
      if (holders === undefined) index.set(term, [one]);
      else holders.push(one);
    }
  }
  for (const one of weighted) {
    if (one.post.frontMatter.related_posts === false) continue;
    related.set(entryKey(one.post), likest(one, index));
  }
}

function weigh(posts: readonly Entry<'post'>[], termsOf: TermsOf): WeightedPost[] {
  const known = new Map<string, Term>();
  const counted = posts.map((post) =>
    termsOf(post).map(([name, count]): CountedTerm => {
      const term = known.get(name) ?? { name, shared: 0 };
      if (term.shared === 0) known.set(name, term);
      term.shared += 1;
      return [term, count];
    }),
  );
  return posts.map((post, place) => ({
    post,
    vector: vectorOf(counted[place] ?? [], posts.length),
  }));
}

function vectorOf(counted: readonly CountedTerm[], total: number): Map<string, number> {
  const terms: [string, number][] = [];
  for (const [{ name, shared }, count] of counted) {
    if (shared < 2 || shared > POSTS_OF_A_TERM) continue;
    const weight = (1 + Math.log(count)) * Math.log(total / shared);
    if (weight > 0) terms.push([name, weight]);
  }
  terms.sort(([left, one], [right, other]) => other - one || (left < right ? -1 : 1));
  const chosen = terms.slice(0, TERMS_OF_A_POST);
  const length = Math.sqrt(chosen.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(chosen.map(([term, weight]) => [term, weight / length]));
}

function likest(one: WeightedPost, index: ReadonlyMap<string, WeightedPost[]>): string[] {
  const found = new Map<Entry<'post'>, { likeness: number; evidence: number }>();
  for (const [term, weight] of one.vector) {
    for (const { post, vector } of index.get(term) ?? []) {
      if (post === one.post) continue;
      const sum = found.get(post) ?? { likeness: 0, evidence: 0 };
      sum.likeness += weight * (vector.get(term) ?? 0);
      sum.evidence += evidenceOf(term);
      found.set(post, sum);
    }
  }
  return [...found]
    .map(([post, sum]) => ({ post, ...sum }))
    .filter(({ likeness, evidence }) => likeness >= ENOUGH && evidence >= ENOUGH_EVIDENCE)
    .sort(
      (left, right) =>
        right.likeness - left.likeness ||
        right.post.date.instant - left.post.date.instant ||
        (left.post.id < right.post.id ? -1 : 1),
    )
    .slice(0, LISTED)
    .map(({ post }) => entryKey(post));
}
