import { yamlText } from '../yaml-text.ts';
import type { Words } from './words.ts';

/**
 * The front page.
 *
 * @param post path of the first post, from the folder of the page
 */
export function aboutPage(words: Words, post: string): string {
  return about(words, words.aboutText.replace('{post}', post));
}

/**
 * The front page in a further language.
 *
 * @param file its own path, to be shown in its text
 */
export function translatedAboutPage(words: Words, file: string): string {
  return about(words, words.translatedText.replace('{file}', file));
}

function about(words: Words, text: string): string {
  return `---
layout: about
title: ${yamlText(words.about)}
#subtitle: a line under your name
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
