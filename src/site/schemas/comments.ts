import { z } from 'astro/zod';

/** How giscus finds the discussion of a page. */
const mappings = ['pathname', 'url', 'title', 'og:title'] as const;

/**
 * `comments:` in site.yaml: the settings of giscus under its own names, with underscores for its
 * hyphens; https://giscus.app works them out for a repository.
 */
export const commentsSchema = z.strictObject({
  repo: z
    .string()
    .regex(/^[^/\s]+\/[^/\s]+$/, {
      error: 'This is not the name of a repository. | Write it as user/repository.',
    })
    .describe('Repository whose discussions hold the comments: user/repository.'),
  repo_id: z.string().describe('Its id, as giscus.app says.'),
  category: z.string().describe('Category of the discussions, such as Announcements.'),
  category_id: z.string().describe('Its id, as giscus.app says.'),
  mapping: z.enum(mappings).default('pathname').describe('What names the discussion of a page.'),
  strict: z.boolean().default(true).describe('Whether only an exact name is taken for a match.'),
  reactions: z.boolean().default(true).describe('Whether the text itself can be reacted to.'),
  input_position: z
    .enum(['top', 'bottom'])
    .default('bottom')
    .describe('Where the box to write in stands.'),
});

/** `comments:` of site.yaml. */
export type CommentSettings = z.output<typeof commentsSchema>;
