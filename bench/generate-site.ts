import fs from 'node:fs/promises';
import path from 'node:path';
import { bibliographyKey, generateBibliography } from './generate-bibliography.ts';
import { generatePost, pictureNames } from './generate-post.ts';

function settings(hasSearch: boolean, hasPreviews: boolean): string {
  return `title: Bench
description: A site that is measured.
url: https://bench.example
author:
  name: Ada Lovelace
search: ${hasSearch}
preview_images: ${hasPreviews}
`;
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360">
  <path d="M20 340 Q 320 20 620 340" fill="none" stroke="#1f3a93" stroke-width="4"/>
</svg>
`;

/** How many posts cite the first work. */
const POSTS_THAT_CITE_FIRST = 3;

export interface GeneratedSite {
  posts: number;
  /** Entries of `papers.bib`, with a page that lists them; three posts cite the first. */
  works?: number;
  /** Whether every post cites ten of them. */
  isCiting?: boolean;
  /** Whether the posts are .mdx files. */
  isMdx?: boolean;
  hasSearch?: boolean;
  hasPreviews?: boolean;
}

/** Files of a generated site that can be edited. */
export interface GeneratedFiles {
  post: string;
  bibliography: string;
}

/**
 * Writes a site of posts and works with the shape of real ones, the same in every run. Search and
 * preview images are off unless they are asked for, and no picture is encoded.
 *
 * @returns the files of one post and of the works, to be edited
 */
export async function generateSite(folder: string, site: GeneratedSite): Promise<GeneratedFiles> {
  const { posts, works = 0, isCiting = false, isMdx = false } = site;
  const { hasSearch = false, hasPreviews = false } = site;
  const files: Record<string, string> = {
    'content/site.yaml': settings(hasSearch, hasPreviews),
    'content/pages/about.md':
      '---\nlayout: about\ntitle: About\nlatest_posts: true\n---\n\nHello.\n',
    'content/pages/blog.md': '---\nlayout: blog\ntitle: Blog\nnav: true\n---\n',
  };
  if (works > 0) {
    files['content/papers.bib'] = generateBibliography(works);
    files['content/pages/publications.md'] =
      '---\nlayout: publications\ntitle: Publications\nnav: true\n---\n';
  }
  if (posts > 0) for (const name of pictureNames) files[`public/${name}`] = picture;
  const ending = isMdx ? 'mdx' : 'md';
  for (let number = 0; number < posts; number += 1) {
    files[`content/posts/post-${number}.${ending}`] = generatePost({
      number,
      works: isCiting ? works : 0,
      cites: works > 0 && citesFirst(number, posts) ? [bibliographyKey(0)] : [],
    });
  }
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  }
  return {
    post: path.join(folder, `content/posts/post-${Math.floor(posts / 2)}.${ending}`),
    bibliography: path.join(folder, 'content/papers.bib'),
  };
}

function citesFirst(number: number, posts: number): boolean {
  const distance = Math.max(1, Math.floor(posts / POSTS_THAT_CITE_FIRST));
  return number % distance === 0 && number / distance < POSTS_THAT_CITE_FIRST;
}

/** Writes one more sentence, with a formula that no other post has, at the end of a post. */
export async function editPost({ post }: GeneratedFiles): Promise<void> {
  await fs.appendFile(post, '\nOne more sentence, with $x^{17}$ in it.\n');
}

/** Changes the title of the first work. */
export async function editBibliography({ bibliography }: GeneratedFiles): Promise<void> {
  const text = await fs.readFile(bibliography, 'utf8');
  await fs.writeFile(bibliography, text.replace('On the', 'Again on the'));
}
