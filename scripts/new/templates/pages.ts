import { words as peopleWords } from '../../../src/collections/people/words.ts';
import { fallbacks } from '../../../src/site/i18n/fallbacks.ts';
import { lookUp } from '../../../src/site/look-up.ts';
import { yamlText } from '../yaml-text.ts';
import type { Words } from './words.ts';

/**
 * The front page.
 *
 * @param post path of the first post, from the folder of the page
 */
export function aboutPage(words: Words, post: string, isGroup: boolean): string {
  return about(words, isGroup, words.aboutText.replace('{post}', post));
}

/**
 * The front page in a further language.
 *
 * @param file its own path, to be shown in its text
 */
export function translatedAboutPage(words: Words, file: string, isGroup: boolean): string {
  return about(words, isGroup, words.translatedText.replace('{file}', file));
}

function about(words: Words, isGroup: boolean, text: string): string {
  return `---
layout: about
title: ${yamlText(isGroup ? words.aboutUs : words.about)}
#subtitle: a line under ${isGroup ? 'the name' : 'your name'}
nav: true
nav_order: 1

#profile:
#  image: portrait.jpg # a file beside this one or in content/images/
#  more_info: <p>Room 1.23</p>

social: true # the links of site.yaml
selected_papers: true # the works that say selected = {true} in papers.bib
latest_posts: true
---

${text}
`;
}

/** The list of posts. */
export function blogPage(words: Words): string {
  return `---
layout: blog
title: ${yamlText(words.blog)}
nav: true
nav_order: 2
---

${words.blogText}
`;
}

/** The list of papers. */
export function publicationsPage(words: Words): string {
  return `---
layout: publications
title: ${yamlText(words.publications)}
nav: true
nav_order: 3
---

${words.publicationsText}
`;
}

/**
 * The list of the people of a group.
 *
 * @param language of the page
 */
export function peoplePage(language: string): string {
  const { title } = peopleWords;
  const known = fallbacks(language).map((one) => lookUp(title, one));
  return `---
layout: people
title: ${yamlText(known.find((word) => word !== undefined) ?? title.en)}
nav: true
nav_order: 4
#groups: [Head, Postdocs, PhD students] # the headings in their order
---
`;
}

/** Someone to look at and to delete. */
export function firstPerson(name: string): string {
  return `---
title: ${name} # an example, to be replaced by one of yours
#role: PhD student
#group: PhD students # the heading under which the person stands
#image: portrait.jpg # a file beside this one
#email: name@example.edu
#aliases: [E. A. Noether] # other forms of the name in papers
#started: 2024
#alumni: true # for those who left; and "now:" says where they are
---
`;
}

/** A post to look at and to delete. */
export function firstPost(words: Words, day: string): string {
  return `---
title: ${yamlText(words.firstPost)}
date: ${day}
description: ${yamlText(words.firstPostDescription)}
tags: [${yamlText(words.exampleTag)}]
---

${words.firstPostText}
`;
}
