import { z } from 'astro/zod';
import type { Collection } from '../../site/collection.ts';
import { affiliationSchema, nativeNameSchema } from '../../site/schemas/author.ts';
import { imageField, listOf, textField, yearField } from '../fields.ts';
import { groupsField } from '../group-rules.ts';
import { educationField, topicsField } from './fields.ts';
import { peopleHeadings, unknownGroups } from './group-people.ts';
import { emailField, linkFields, socialField } from './link-fields.ts';
import { words } from './words.ts';

const affiliationsField = listOf(affiliationSchema).transform((list) =>
  list.map((item) => (typeof item === 'string' ? { name: item, url: undefined } : item)),
);

/** Names of other themes for the sites of groups. */
const otherNames = { photo: 'image', portrait: 'image', position: 'role' } as const;

/** Front matter of a person, but for other names of the same keys. */
export const personKeys = {
  ...linkFields,
  name: z.string().optional().describe('Full name, given name first; the same as title.'),
  native_name: nativeNameSchema
    .optional()
    .describe('The name in its own script, shown beside the first: "刘子鸣".'),
  aliases: listOf(z.string())
    .optional()
    .describe('Other forms of the name in papers, by which they are found.'),
  pronouns: z.string().optional().describe('Shown beside the name.'),
  role: z.string().optional().describe('Position: "PhD student".'),
  group: listOf(z.string()).optional().describe('Under which heading the person is listed.'),
  category: listOf(z.string()).optional().describe('The same as group.'),
  user_groups: listOf(z.string()).optional().describe("HugoBlox' name for group."),
  weight: z.number().optional().describe('Place in the group; small numbers first.'),
  importance: z.number().optional().describe('The same as weight.'),
  image: imageField('margin').optional().describe('Portrait: a file beside this one, or /path.'),
  picture: imageField('margin').optional().describe('The same as image.'),
  avatar: imageField('margin').optional().describe("academicpages' name for image."),
  email: emailField.optional().describe('Shown as a link, as yours is in the profile.'),
  social: socialField.optional().describe('Links, which may also stand without this key.'),
  profiles: socialField.optional().describe("HugoBlox' newer name for social."),
  affiliation: affiliationsField
    .optional()
    .describe('Institutions, as names or as name and url, where they are not the same for all.'),
  affiliations: affiliationsField.optional().describe('The same as affiliation.'),
  organizations: affiliationsField.optional().describe("HugoBlox' name for affiliation."),
  interests: topicsField.optional().describe('What the person works on: [tides, sea ice].'),
  topics: topicsField.optional().describe('The same as interests.'),
  education: educationField.optional().describe('Degrees, each a line of Markdown.'),
  bio: textField.optional().describe('One or two sentences for the list, in Markdown.'),
  started: yearField.optional().describe('Year in which the person came.'),
  left: yearField.optional().describe('Year in which the person left.'),
  alumni: z.boolean().optional().describe('true lists the person at the end, with those who left.'),
  now: textField.optional().describe('Where someone who left is now, in Markdown.'),
};

const otherKeys = Object.fromEntries(
  Object.entries(otherNames).map(([other, own]) => [
    other,
    personKeys[own].describe(`The same as ${own}.`),
  ]),
);

const pageKeys = {
  groups: groupsField
    .optional()
    .describe('The groups in the order in which they are shown; others follow.'),
  roles: groupsField.optional().describe('The same as groups.'),
  profiles: z
    .unknown()
    .refine(() => false, {
      error:
        'There is no list of profiles in a page. | Make a file in content/people/ for each of them: its "image", its "title", and as its text what "content" names.',
    })
    .optional()
    .describe("al-folio's list of profiles; each person is a file in content/people/ instead."),
};

const isOwner = 'site.yaml says whose site it is';

/** The people of a group. */
export const people: Collection = {
  name: 'people',
  words,
  noun: 'a person',
  draws: 'people by group, those who left at the end',
  layoutAliases: ['team', 'members', 'profiles'],
  itemKeys: { ...personKeys, ...otherKeys },
  otherNames,
  pageKeys,
  ignored: {
    superuser: isOwner,
    highlight_name: isOwner,
    first_name: 'the title is the whole name',
    last_name: 'the title is the whole name',
    name_pronunciation: 'names are not spoken here',
    authors: 'papers are found by the name',
    status: 'there are no emoji beside names',
  },
  needsTitle: true,
  titleKeys: ['name'],
  needsDate: false,
  waitsForDate: false,
  hasPage: ({ frontMatter, body }) => body.trim() !== '' || frontMatter.permalink !== undefined,
  mistakesOf: ({ fields: { started, left } }) =>
    typeof started === 'number' && typeof left === 'number' && left < started
      ? [
          {
            keys: ['left'],
            message: `This person would have left in ${left}, before coming in ${started}.`,
            fix: 'Correct one of the two years.',
          },
        ]
      : [],
  headings: peopleHeadings,
  listMistakes: unknownGroups,
};
