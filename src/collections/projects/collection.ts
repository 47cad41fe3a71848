import { z } from 'astro/zod';
import type { Collection } from '../../site/collection.ts';
import { wordsSchema } from '../../site/schemas/words.ts';
import { imageField, linkOrNothing, listOf, yearField } from '../fields.ts';
import { groupsField } from '../group-rules.ts';
import { notChosen, projectHeadings, unknownCategories } from './group-projects.ts';
import { linkFields, moreLinksField } from './links.ts';
import { mistakesOf } from './mistakes.ts';
import { pictureField } from './picture.ts';
import { words } from './words.ts';

/** Front matter of a project. */
export const projectKeys = {
  image: pictureField
    .optional()
    .describe('Picture in the list and over the text: a file, or src, alt and caption.'),
  img: imageField('tile').optional().describe("al-folio's: a picture in the list alone."),
  importance: z.number().optional().describe('Place in its group; small numbers first.'),
  weight: z.number().optional().describe('The same as importance.'),
  category: listOf(z.string()).optional().describe('Under which heading it is listed.'),
  categories: listOf(z.string()).optional().describe('The same as category.'),
  tags: wordsSchema.optional().describe('Topics, shown on its page.'),
  summary: z.string().optional().describe("HugoBlox' name for description."),
  start: yearField.optional().describe('Year in which it began.'),
  end: yearField.optional().describe('Year in which it ended.'),
  status: z
    .string()
    .optional()
    .describe('planned, ongoing, paused, finished; or words of your own.'),
  ...linkFields,
  links: moreLinksField.optional().describe('More links, each with label and url.'),
  redirect: linkOrNothing
    .optional()
    .describe('Where the title leads instead of to a page of its own.'),
  external_link: linkOrNothing.optional().describe("HugoBlox' name for redirect."),
};

const pageKeys = {
  as: z.enum(['grid', 'list']).optional().describe('grid: side by side; list: one a row.'),
  horizontal: z.boolean().optional().describe('true is al-folio\'s way to say "as: list".'),
  categories: groupsField
    .optional()
    .describe('The categories that are shown, in their order; [] shows all without headings.'),
  display_categories: groupsField.optional().describe("al-folio's name for categories."),
};

/** What somebody works on, or has made. */
export const projects: Collection = {
  name: 'projects',
  words,
  noun: 'a project',
  draws: 'projects by category, with their pictures',
  layoutAliases: ['portfolio'],
  itemKeys: projectKeys,
  pageKeys,
  ignored: {
    collection: 'the folder says which collection it is',
    github_stars: 'nothing is asked of GitHub when a page is read',
    authors: 'papers and posts have authors',
  },
  needsTitle: true,
  descriptionKeys: ['summary'],
  needsDate: false,
  waitsForDate: false,
  hasPage: ({ frontMatter, fields, body }) =>
    fields.redirect === undefined &&
    fields.external_link === undefined &&
    (body.trim() !== '' ||
      frontMatter.permalink !== undefined ||
      Array.isArray(frontMatter.related_publications)),
  mistakesOf,
  headings: projectHeadings,
  listMistakes: unknownCategories,
  notShown: notChosen,
};
