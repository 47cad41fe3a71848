import { bibliographyKey } from './generate-bibliography.ts';
import { Lot } from './random.ts';

const words =
  'the of a symmetry operator spectrum bound field where every compact continuous measure which under limit group ideal ring module chain condition proof follows exact gradient layer scale model data loss'.split(
    ' ',
  ) as [string, ...string[]];

const topics = [
  'algebra',
  'analysis',
  'geometry',
  'learning theory',
  'notes',
  'optimisation',
  'physics',
  'probability',
  'reading',
  'statistics',
  'talks',
  'topology',
] as const;

const kinds = ['research', 'teaching', 'software'] as const;

/** Formulas that many posts share; the others are each post's own. */
const commonFormulas = [
  'x^2 + y^2 = z^2',
  '\\int_0^1 f(x)\\,dx',
  '\\sum_{i=1}^{n} a_i',
  '\\frac{\\partial L}{\\partial q}',
  '\\lim_{n \\to \\infty} x_n',
  '\\mathbb{E}[X \\mid Y]',
  '\\lVert v \\rVert_2 \\le 1',
  'e^{i\\pi} + 1 = 0',
] as const;

/** Code of a post, as no other post has it. */
const pythonCode = (number: number): string => `def step_${number}(state, rate):
    """One step of gradient descent."""
    gradient = [2 * value for value in state]
    return [value - rate * part for value, part in zip(state, gradient)]
`;

const typescriptCode = (
  number: number,
): string => `/** The mean of numbers, of which there is at least one. */
export function mean${number}(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return sum / values.length; // never NaN
}
`;

/** Formulas of a post; every third one stands on lines of its own. */
export const FORMULAS_PER_POST = 15;

/** Blocks of code and pictures stand after these paragraphs. */
const CODE_AFTER = new Map([
  [4, (number: number) => `\`\`\`python\n${pythonCode(number)}\`\`\``],
  [10, (number: number) => `\`\`\`ts\n${typescriptCode(number)}\`\`\``],
]);
const PICTURES_AFTER = [2, 7, 12];

/** Files of the pictures, in \`public/\`: images are copied, and nobody encodes any. */
export const pictureNames = PICTURES_AFTER.map((_, index) => `figure-${index + 1}.svg`);

/** Citations of a post that cites. */
export const CITATIONS_PER_POST = 10;

const DAY = 86_400_000;

/** The work that a place in a post cites; each is cited in several posts. */
function citedKey(post: number, place: number, works: number): string {
  return bibliographyKey((post * 7 + place * 13) % works);
}

/** Citations as authors write them, among them such as the sentence goes on after. */
function citation(post: number, place: number, works: number): string {
  if (place >= CITATIONS_PER_POST) return '';
  const key = citedKey(post, place, works);
  return place % 3 === 0 ? ` as @${key} says` : ` [@${key}, p. ${place + 1}]`;
}

function day(number: number): string {
  return new Date(Date.UTC(2010, 0, 1) + number * DAY).toISOString().slice(0, 10);
}

/** All the keys that posts usually have. */
function frontMatter(number: number, lot: Lot): string {
  return `---
title: "Post ${number} on the ${lot.words(words, 3)}"
subtitle: With ${lot.words(words, 5)}
date: ${day(number)}
last_updated: ${day(number + 30)}
description: About ${lot.words(words, 14)}.
author:
  - name: Ada Lovelace
    affiliation: Analytical Society
  - name: Mary Somerville
tags: [${lot.of(topics)}, ${lot.of(topics)}]
categories: ${lot.of(kinds)}
toc: true
comments: false
related_posts: true
---`;
}

function formula(number: number, index: number, lot: Lot): string {
  if (index % 2 === 0) return lot.of(commonFormulas);
  return `a_{${number}} = \\frac{${index}}{${number + 1}} b^{${index}} + c_{${index}}`;
}

function paragraph(number: number, index: number, lot: Lot, cited: string): string {
  const tex = formula(number, index, lot);
  const before = lot.words(words, 23);
  const after = `${lot.words(words, 20)}${cited}.`;
  return index % 3 === 2
    ? `${before}\n\n$$\n${tex}\n$$\n\n${after}`
    : `${before} $${tex}$ ${after} *${lot.words(words, 3)}* and **${lot.words(words, 2)}**.`;
}

export interface GeneratedPost {
  /** Its number, which decides all that is in it. */
  number: number;
  /** How many works its ten citations choose from; 0 for a post without. */
  works: number;
  /** Keys of works that it cites at its end. */
  cites: readonly string[];
}

/**
 * A post with the shape of a real one: 6 kB, fifteen formulas of which half are shared by many posts,
 * two blocks of code, three pictures, all usual front matter; the same in every run. It is valid as
 * .md and as .mdx, and means the same to other generators with math in dollars.
 */
export function generatePost({ number, works, cites }: GeneratedPost): string {
  const lot = new Lot(number + 1);
  const parts = [frontMatter(number, lot)];
  for (let index = 0; index < FORMULAS_PER_POST; index += 1) {
    if (index % 5 === 0) parts.push(`## Part ${index / 5 + 1}: ${lot.words(words, 3)}`);
    const cited = works === 0 ? '' : citation(number, index, works);
    parts.push(paragraph(number, index, lot, cited));
    const code = CODE_AFTER.get(index)?.(number);
    if (code !== undefined) parts.push(code);
    const picture = pictureNames[PICTURES_AFTER.indexOf(index)];
    if (picture !== undefined)
      parts.push(`![A drawing of the ${lot.words(words, 2)}](/${picture})`);
  }
  parts.push(...cites.map((key) => `More is in [@${key}].`));
  return `${parts.join('\n\n')}\n`;
}
