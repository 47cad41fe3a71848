import fs from 'node:fs';
import type { SiteFiles } from '../place-site.ts';
import type { SiteFacts } from '../site-facts.ts';
import { aboutPage, blogPage, firstPost, publicationsPage, translatedAboutPage } from './pages.ts';
import { papersBib } from './papers-bib.ts';
import { siteYaml } from './site-yaml.ts';
import { wordsIn } from './words.ts';

/** The mark that a page shows when its site has none. */
const favicon = new URL('../../../src/components/octavo-icon.svg', import.meta.url);

/**
 * Every file of a new site.
 *
 * @param day `YYYY-MM-DD`, date of the first post
 */
export function siteFiles(facts: SiteFacts, day: string): SiteFiles {
  const [language, ...others] = facts.languages;
  const words = wordsIn(language);
  const post = `posts/${day}-first-post.md`;
  return new Map([
    ['content/site.yaml', siteYaml(facts)],
    ['content/pages/about.md', aboutPage(words, `../${post}`)],
    ...others.map((other): [string, string] => {
      const file = `content/pages/about.${other}.md`;
      return [file, translatedAboutPage(wordsIn(other), file)];
    }),
    ['content/pages/blog.md', blogPage(words)],
    ['content/pages/publications.md', publicationsPage(words)],
    // Papers are the same in all languages; of posts there are none yet to list.
    ...others.map((other): [string, string] => [
      `content/pages/publications.${other}.md`,
      publicationsPage(wordsIn(other)),
    ]),
    [`content/${post}`, firstPost(words, day)],
    ['content/papers.bib', papersBib(facts.name, Number(day.slice(0, 4)))],
    ['public/favicon.svg', fs.readFileSync(favicon, 'utf8')],
  ]);
}
