import fs from 'node:fs';
import type { SiteFiles } from '../place-site.ts';
import type { SiteFacts } from '../site-facts.ts';
import {
  aboutPage,
  blogPage,
  firstPerson,
  firstPost,
  peoplePage,
  publicationsPage,
  translatedAboutPage,
} from './pages.ts';
import { papersBib } from './papers-bib.ts';
import { siteYaml } from './site-yaml.ts';
import { wordsIn } from './words.ts';

/** The mark that a page shows when its site has none. */
const favicon = new URL('../../../src/components/octavo-icon.svg', import.meta.url);

/** Who is shown in a group before it has people. */
const MEMBER = 'Emmy Noether';

/**
 * Every file of a new site.
 *
 * @param day `YYYY-MM-DD`, date of the first post
 */
export function siteFiles(facts: SiteFacts, day: string): SiteFiles {
  const [language, ...others] = facts.languages;
  const { isGroup } = facts;
  const words = wordsIn(language);
  const year = Number(day.slice(0, 4));
  const post = `posts/${day}-first-post.md`;
  return new Map([
    ['content/site.yaml', siteYaml(facts)],
    ['content/pages/about.md', aboutPage(words, `../${post}`, isGroup)],
    ...others.map((other): [string, string] => {
      const file = `content/pages/about.${other}.md`;
      return [file, translatedAboutPage(wordsIn(other), file, isGroup)];
    }),
    ['content/pages/blog.md', blogPage(words)],
    ['content/pages/publications.md', publicationsPage(words)],
    // Papers are the same in all languages; of posts there are none yet to list.
    ...others.map((other): [string, string] => [
      `content/pages/publications.${other}.md`,
      publicationsPage(wordsIn(other)),
    ]),
    [`content/${post}`, firstPost(words, day)],
    [
      'content/papers.bib',
      isGroup ? papersBib(MEMBER, year, 'Helmut Hasse') : papersBib(facts.name, year),
    ],
    ...(isGroup ? groupFiles(facts) : []),
    ['public/favicon.svg', fs.readFileSync(favicon, 'utf8')],
  ]);
}

function groupFiles({ languages: [language, ...others] }: SiteFacts): [string, string][] {
  return [
    ['content/pages/people.md', peoplePage(language)],
    ...others.map((other): [string, string] => [
      `content/pages/people.${other}.md`,
      peoplePage(other),
    ]),
    ['content/people/emmy-noether.md', firstPerson(MEMBER)],
  ];
}
