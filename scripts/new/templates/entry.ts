import { yamlText } from '../yaml-text.ts';
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

/** A page that begins. */
export function pageTemplate(title: string, words: Words): string {
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
