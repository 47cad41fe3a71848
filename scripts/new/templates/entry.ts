import { collections } from '../../../src/collections/registry.ts';
import { layoutNamed, layouts } from '../../../src/site/layouts.ts';
import { yamlText } from '../yaml-text.ts';
import { fileSlug } from '../file-slug.ts';
import type { Words } from './words.ts';

/** A post that begins: what can be known of it filled in, what only its author knows left open. */
export function postTemplate(title: string, day: string, words: Words): string {
  return `---
title: ${yamlText(title)}
date: ${day}
description: # one sentence, for the list of posts and for search engines
tags: []
---

${words.textBegins}
`;
}

/** A page that begins. Whoever calls it "Talks" wants the list of the talks. */
export function pageTemplate(title: string, words: Words): string {
  const layout = layoutFor(title);
  if (layout !== undefined) {
    return `---
layout: ${layout}
title: ${yamlText(title)}
description: # one sentence, for search engines
nav: true # in the menu
nav_order: 10 # its place there
---
`;
  }
  return `---
layout: page
title: ${yamlText(title)}
description: # one sentence, for search engines
nav: true # in the menu
nav_order: 10 # its place there
---

${words.textBegins}
`;
}

/** The layout that has the name of a page and lists something; undefined for a page of text. */
function layoutFor(title: string): string | undefined {
  const name = fileSlug(title);
  const isOfPage = name in layouts.page && name !== 'page' && name !== 'about';
  return layoutNamed(name, collections)?.name ?? (isOfPage ? name : undefined);
}

/** News: a line of text with the day in the name of its file. */
export function newsTemplate(title: string, words: Words): string {
  return `---
title: ${yamlText(title)}
---

${words.textBegins}
`;
}

/** A talk; its day is in the name of its file. */
export function talkTemplate(title: string, words: Words): string {
  return `---
title: ${yamlText(title)}
event: # conference, school or seminar
venue: # institution or building
location: # city and country
type: # keynote, seminar and the like
slides: # an address, or a file beside this one
---

${words.textBegins}
`;
}

/** A project. */
export function projectTemplate(title: string, words: Words): string {
  return `---
title: ${yamlText(title)}
description: # one sentence, for the list of projects
start: # a year or a day
website: # an address
---

${words.textBegins}
`;
}

/** A course that is taught. */
export function courseTemplate(title: string, words: Words): string {
  return `---
title: ${yamlText(title)}
term: # as it is called: Winter 2026/27
role: # lecturer, assistant and the like
institution: # where
---

${words.textBegins}
`;
}

/** Somebody of a group. */
export function personTemplate(name: string, words: Words): string {
  return `---
title: ${yamlText(name)}
role: # doctoral student, guest and the like
email:
started: # a year or a day
---

${words.textBegins}
`;
}
