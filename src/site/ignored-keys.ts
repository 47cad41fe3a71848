import type { IgnoredKeys } from './validate.ts';

const always = 'math, code and figures need no switch here';

/**
 * Front-matter keys of al-folio and academicpages that change nothing in Octavo. They are warned
 * about rather than refused, so that files from such sites build.
 */
export const ignoredFrontMatter: IgnoredKeys = {
  math: always,
  mathjax: always,
  code_diff: always,
  images: always,
  featured: 'the blog list has no featured posts',
  related_posts: 'related posts are not listed',
  giscus_comments: 'there are no comments',
  disqus_comments: 'there are no comments',
  comments: 'there are no comments',
  pretty_table: 'every table is set well',
  tabs: 'there are no tabs',
  chart: 'there are no charts',
  mermaid: 'there are no diagrams',
  share: 'there are no share buttons',
  classes: 'layouts have no classes',
  lang: 'the suffix of the file name says the language: about.zh.md',
};
