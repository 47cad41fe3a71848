import { z } from 'astro/zod';
import { baseFault, urlFault, type AddressFault } from '../address.ts';
import { isLanguageTag } from '../i18n/fallbacks.ts';
import { authorSchema } from './author.ts';
import { commentsSchema } from './comments.ts';
import { findingSettings } from './finding.ts';
import { socialSchema } from './networks.ts';
import { footerSchema } from './footer.ts';
import { navSchema } from './navigation.ts';
import { licenseSchema } from './post-header.ts';
import { publicationSettingsSchema } from './publications.ts';
import { analyticsSchema, verificationSchema } from './services.ts';
import { sharingSettings } from './sharing.ts';
import { translatedSchema } from './translated.ts';

const postsSchema = z
  .strictObject({
    permalink: z
      .string()
      .startsWith('/')
      .default('/blog/:year/:slug/')
      .describe('Address of a post. Parts: :year :month :day :slug :categories.'),
    latest: z
      .number()
      .int()
      .min(0)
      .default(5)
      .describe('How many posts the about page lists when it lists the latest.'),
    per_page: z
      .number()
      .int()
      .min(0)
      .default(20)
      .describe('How many posts a page of the blog lists; 0 puts all on one page.'),
    archives: z
      .string()
      .startsWith('/')
      .default('/blog/')
      .describe('Address under which tags, categories, years and series have their pages.'),
    feed_limit: z
      .number()
      .int()
      .min(1)
      .default(20)
      .describe('How many posts a feed holds, the newest ones.'),
  })
  .prefault({});

const seriesSchema = z
  .record(
    z.string(),
    z.strictObject({
      title: z.string().optional().describe('What readers see; else the name in words.'),
      description: z.string().optional().describe('One sentence about the series.'),
    }),
  )
  .prefault({});

const collectionsSchema = z
  .record(
    z.string(),
    z.strictObject({
      permalink: z
        .string()
        .startsWith('/')
        .refine((pattern) => /:(?:slug|title)\b/.test(pattern), {
          error:
            'All items would have the same address, as this pattern has no :slug. | Write it as /talks/:year/:slug/.',
        })
        .describe('Address of an item: /talks/:year/:slug/. Parts: :year :month :day :slug.'),
    }),
  )
  .prefault({});

/** A text in which no fault is found. */
function addressSchema(faultOf: (written: string) => AddressFault | undefined) {
  return z.string().check(({ value, issues }) => {
    const fault = faultOf(value);
    if (fault !== undefined) {
      issues.push({ code: 'custom', input: value, message: fault.join(' | ') });
    }
  });
}

/** `content/site.yaml`: what is said once for the whole site. */
export const siteSchema = z.strictObject({
  title: translatedSchema
    .refine((title) => typeof title === 'string' || Object.keys(title).length > 0, {
      error: 'The site has no title in any language. | Write it as text, or as { en: …, de: … }.',
    })
    .describe("The site's name, shown at the top of every page; text, or text by language."),
  description: translatedSchema
    .default('')
    .describe(
      'One sentence about the site, for search engines and link previews; text, or text by language.',
    ),
  url: addressSchema(urlFault)
    .meta({ format: 'uri' })
    .describe('Where the site will live, for example https://noether.github.io.'),
  base: addressSchema(baseFault)
    .optional()
    .describe('Path under which the site lives on its host; taken from url when absent.'),
  languages: z
    .array(
      z.string().refine(isLanguageTag, {
        error: 'This is not the tag of a language. | Write it as the web does: de, pt-BR, zh-Hant.',
      }),
    )
    .min(1)
    .default(['en'])
    .describe('Languages of the site, the default one first: [en, zh].'),
  author: authorSchema.describe('Whose site it is.'),
  nav: navSchema
    .optional()
    .describe('The menu; without it, the pages that say nav: true, by nav_order.'),
  social: socialSchema.describe('Where else the author is found, as handles or addresses.'),
  social_icons: z
    .enum(['beside', 'only', 'none'])
    .default('beside')
    .describe('Icons of those places: beside the words, instead of them, or none.'),
  author_profile: z
    .union([z.boolean(), z.enum(['left', 'right'])])
    .default(false)
    .describe('Whether pages and posts show the profile beside their text, and on which side.'),
  posts: postsSchema.describe('How posts are addressed and listed.'),
  collections: collectionsSchema.describe(
    'How items of collections are addressed, by the name of the collection.',
  ),
  series: seriesSchema.describe('Titles of series, by the name that posts give in "series".'),
  comments: commentsSchema
    .optional()
    .describe('Comments by giscus, kept in the discussions of a repository at GitHub.'),
  repository: z
    .string()
    .regex(/^https:\/\/github\.com\/[^/\s]+\/[^/\s]+?\/?$/, {
      error:
        'This is not the address of a repository at GitHub. | Write it as https://github.com/user/repository.',
    })
    .transform((address) => address.replace(/\/$/, ''))
    .optional()
    .describe('Where the source of the site is kept: https://github.com/user/repository.'),
  edit_links: z
    .boolean()
    .default(false)
    .describe('Whether posts and pages link to their source at GitHub; needs "repository".'),
  branch: z.string().default('main').describe('Branch of the repository that is edited.'),
  bibliography: z
    .union([z.string(), z.array(z.string())])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .prefault(['papers.bib'])
    .describe('BibTeX files in content/ that hold your publications.'),
  references: z
    .union([z.string(), z.array(z.string())])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .prefault([])
    .describe('BibTeX files in content/ with works of others, to cite but not to list.'),
  publications: publicationSettingsSchema.describe('How papers are addressed and shown.'),
  citation_style: z
    .string()
    .default('apa')
    .describe(
      'Style of citations: the name of any CSL style (apa, ieee, nature) or of a .csl file.',
    ),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, {
      error: 'The accent must be a colour of six hexadecimal digits. | Write it as "#1f3a93".',
    })
    .optional()
    .describe('Colour of links and marks, as "#rrggbb"; must be readable on white.'),
  license: licenseSchema
    .optional()
    .describe('Licence of your texts, shown in the footer: "CC BY 4.0", or name and url.'),
  footer: footerSchema.describe('What stands at the foot of every page.'),
  analytics: analyticsSchema
    .optional()
    .describe('Who counts the visits; asks no reader who sends "Do Not Track".'),
  ...findingSettings,
  ...sharingSettings,
  verification: verificationSchema
    .optional()
    .describe('Codes by which search engines know whose site it is.'),
});

/** site.yaml as it is written, with defaults filled in. */
export type SiteConfig = z.output<typeof siteSchema>;
