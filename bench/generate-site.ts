import fs from 'node:fs/promises';
import path from 'node:path';
import { bibliographyKey, generateBibliography } from './generate-bibliography.ts';
import { randomNumbers } from './random.ts';

const words =
  'the of a symmetry operator spectrum bound field where every compact continuous measure which under limit group ideal ring module chain condition proof follows exact gradient layer scale model data loss'.split(
    ' ',
  );

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
];

const code = `def step(state, rate):
    """One step of gradient descent."""
    gradient = [2 * value for value in state]
    return [value - rate * part for value, part in zip(state, gradient)]
`;

const PARAGRAPHS = 15;

/** Citations of a post that cites. */
export const CITATIONS_PER_POST = 10;

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

/**
 * One post of about 6 kB: 15 formulas, half of them shared, and two blocks of code.
 *
 * @param works how many there are to be cited; 0 for a post that cites none
 */
function post(number: number, works: number): string {
  const random = randomNumbers(number + 1);
  const sentence = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  const formula = (index: number): string =>
    index % 2 === 0
      ? (commonFormulas[Math.floor(random() * commonFormulas.length)] ?? '')
      : `a_{${number}} = \\frac{${index}}{${number + 1}} b^{${index}}`;
  const parts = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const heading = index % 5 === 0 ? `## Part ${index / 5 + 1}: ${sentence(3)}\n\n` : '';
    const cited = works === 0 ? '' : citation(number, index, works);
    const text = `${heading}${sentence(25)} $${formula(index)}$ ${sentence(20)}${cited}.`;
    return index % 7 === 6 ? `${text}\n\n\`\`\`python\n${code}\`\`\`` : text;
  });
  const day = new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
  return `---
title: "Post ${number} on the ${sentence(3)}"
date: ${day}
description: ${sentence(12)}
tags: [algebra, notes]
categories: research
---

${parts.join('\n\n')}
`;
}

export interface GeneratedSite {
  posts: number;
  /** Entries of `papers.bib`, with a page that lists them. */
  works?: number;
  /** Whether the posts cite them. */
  isCiting?: boolean;
}

/**
 * Writes a site of posts and works with the shape of real ones, the same in every run.
 *
 * @returns the files of one post and of the works, to be edited
 */
export async function generateSite(
  folder: string,
  { posts, works = 0, isCiting = false }: GeneratedSite,
): Promise<{ post: string; bibliography: string }> {
  const content = path.join(folder, 'content');
  await fs.mkdir(path.join(content, 'pages'), { recursive: true });
  await fs.mkdir(path.join(content, 'posts'), { recursive: true });
  const files: Record<string, string> = {
    'site.yaml': 'title: Bench\nurl: https://bench.example\nauthor:\n  name: Ada Lovelace\n',
    'pages/about.md': '---\nlayout: about\ntitle: About\nlatest_posts: true\n---\n\nHello.\n',
    'pages/blog.md': '---\nlayout: blog\ntitle: Blog\nnav: true\n---\n',
  };
  if (works > 0) {
    files['papers.bib'] = generateBibliography(works);
    files['pages/publications.md'] =
      '---\nlayout: publications\ntitle: Publications\nnav: true\n---\n';
  }
  for (const [name, text] of Object.entries(files)) {
    await fs.writeFile(path.join(content, name), text);
  }
  for (let number = 0; number < posts; number += 1) {
    const text = post(number, isCiting ? works : 0);
    await fs.writeFile(path.join(content, `posts/post-${number}.md`), text);
  }
  return {
    post: path.join(content, `posts/post-${Math.floor(posts / 2)}.md`),
    bibliography: path.join(content, 'papers.bib'),
  };
}
