import { z } from 'astro/zod';
import type { Collection } from '../../site/collection.ts';
import { words } from './words.ts';

const itemKeys = {
  inline: z
    .boolean()
    .optional()
    .describe('true shows the text in the list and gives it no page of its own.'),
};

const pageKeys = {
  by_year: z
    .boolean()
    .default(true)
    .describe('false lists all news without a heading for each year.'),
};

/** What has happened, a line or a page each. */
export const news: Collection = {
  name: 'news',
  words,
  noun: 'a news item',
  draws: 'all news, the newest first',
  layoutAliases: ['announcements'],
  itemKeys,
  pageKeys,
  needsTitle: false,
  needsDate: true,
  waitsForDate: true,
  hasPage: ({ frontMatter, fields, body }) =>
    frontMatter.title !== undefined &&
    fields.inline !== true &&
    (body.trim() !== '' || frontMatter.permalink !== undefined),
  mistakesOf: ({ frontMatter, fields, body }) => {
    const hasTitle = frontMatter.title !== undefined && fields.inline !== true;
    if (body.trim() === '' && !hasTitle) {
      return [
        {
          keys: [],
          message: 'This news item says nothing: it shows its text, and has none.',
          fix: 'Write a line under the front matter, or remove the file.',
        },
      ];
    }
    if (fields.inline !== false || hasTitle) return [];
    return [
      {
        keys: ['inline'],
        message: 'A page of its own needs a title, which this news item has not.',
        fix: 'Add a line "title: …", or say "inline: true".',
      },
    ];
  },
};
