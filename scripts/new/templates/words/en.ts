import type { Words } from './words.ts';

/** English. */
export const en: Words = {
  textBegins: 'The text begins here.',
  about: 'About',
  aboutUs: 'About us',
  aboutText: `This is the front page. Its text is in \`content/pages/about.md\`: say in a few sentences who you are
and what you work on. Your name, your place and where else you are found are in \`content/site.yaml\`.

The papers on this page and on the [publications page](publications.md) are examples; yours come from
\`content/papers.bib\`. The [first post]({post}) is an example, too.`,
  translatedText: 'This is the front page in another language. Its text is in `{file}`.',
  blog: 'Writing',
  blogText: 'What you write in `content/posts/` is listed here, the newest first.',
  publications: 'Publications',
  publicationsText: 'The entries of `content/papers.bib` are listed here, the newest first.',
  firstPost: 'A first post',
  firstPostDescription: 'An example of a text, to be replaced by one of yours.',
  firstPostText: `A post is a text with a date. This one is an example: rewrite it, or delete its file.

## What it may hold

Paragraphs, *emphasis*, [links](../pages/about.md) and lists, written in Markdown. Formulas in LaTeX,
such as $e^{i\\pi} + 1 = 0$, or on a line of their own:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

And footnotes.[^1]

[^1]: They stand at the end of the text.`,
  exampleTag: 'example',
};
