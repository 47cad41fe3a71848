import fs from 'node:fs/promises';
import path from 'node:path';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

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

/** One post of about 6 kB: 15 formulas, half of them shared, and two blocks of code. */
function post(number: number): string {
  const random = randomNumbers(number + 1);
  const sentence = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  const formula = (index: number): string =>
    index % 2 === 0
      ? (commonFormulas[Math.floor(random() * commonFormulas.length)] ?? '')
      : `a_{${number}} = \\frac{${index}}{${number + 1}} b^{${index}}`;
  const parts = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const heading = index % 5 === 0 ? `## Part ${index / 5 + 1}: ${sentence(3)}\n\n` : '';
    const text = `${heading}${sentence(25)} $${formula(index)}$ ${sentence(20)}.`;
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

/**
 * Writes a site of posts with the shape of real ones, the same in every run.
 *
 * @returns the file of one post, to be edited
 */
export async function generateSite(folder: string, posts: number): Promise<string> {
  const content = path.join(folder, 'content');
  await fs.mkdir(path.join(content, 'pages'), { recursive: true });
  await fs.mkdir(path.join(content, 'posts'), { recursive: true });
  await fs.writeFile(
    path.join(content, 'site.yaml'),
    'title: Bench\nurl: https://bench.example\nauthor:\n  name: Ada Lovelace\n',
  );
  await fs.writeFile(
    path.join(content, 'pages/about.md'),
    '---\nlayout: about\ntitle: About\nlatest_posts: true\n---\n\nHello.\n',
  );
  await fs.writeFile(
    path.join(content, 'pages/blog.md'),
    '---\nlayout: blog\ntitle: Blog\nnav: true\n---\n',
  );
  for (let number = 0; number < posts; number += 1) {
    await fs.writeFile(path.join(content, `posts/post-${number}.md`), post(number));
  }
  return path.join(content, `posts/post-${Math.floor(posts / 2)}.md`);
}
