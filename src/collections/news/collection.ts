import { z } from 'astro/zod';
import type { Collection } from '../../site/collection.ts';
import { words } from './words.ts';

const itemKeys = {
  inline: z
    .boolean()
    .optional()
    .describe('true shows the text in the list, false the title; else, a title has a page.'),
};

/** What has happened, a line or a page each. */
export const news: Collection = {
  name: 'news',
  words,
  noun: 'a news item',
  draws: 'all news, the newest first',
  layoutAliases: ['announcements'],
  itemKeys,
  needsTitle: false,
  needsDate: true,
  waitsForDate: true,
  hasPage: ({ frontMatter, fields }) =>
    frontMatter.title !== undefined && fields['inline'] !== true,
};
