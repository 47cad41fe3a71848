import path from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const posts = defineCollection({
  loader: glob({
    base: path.join(process.env.BENCH_SITE, 'content/posts'),
    pattern: '*.{md,mdx}',
  }),
  schema: z.object({
    title: z.string(),
    subtitle: z.string(),
    date: z.coerce.date(),
    description: z.string(),
    author: z.array(z.object({ name: z.string() })),
    tags: z.array(z.string()),
  }),
});

export const collections = { posts };
