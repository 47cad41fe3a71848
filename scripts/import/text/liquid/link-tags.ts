import { expanded } from './arguments.ts';
import type { TagCall, TagHandler } from './tag-handler.ts';

/** The place that a link tag leads to; finished, so that it is not read again as an old address. */
function leadTo(path: string, { run, source }: TagCall): string {
  const { context } = run;
  const target = context.addressOf(path) ?? context.asset(`/${path.replace(/^\/+/, '')}`);
  if (target !== undefined) return run.finish(target);
  run.note(
    'problem',
    `${source} leads nowhere: there is no such file.`,
    'Mend the link; it is "#" now.',
  );
  return run.finish('#');
}

const postUrl: TagHandler = async (call) => {
  const name = (await expanded(call.written, call.liquid, call.scope))
    .trim()
    .replace(/^\/|\.\w+$/g, '');
  return leadTo(postsOf(call.run.context.site.paths).get(name) ?? `_posts/${name}.md`, call);
};

const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

/** The posts of a site by their names, with and without the folders in which they are. */
function postsOf(paths: ReadonlySet<string>): ReadonlyMap<string, string> {
  const before = known.get(paths);
  if (before !== undefined) return before;
  const posts = new Map<string, string>();
  for (const path of paths) {
    const [, whole] = /^(.*_posts\/.*)\.(?:md|markdown|html)$/.exec(path) ?? [];
    const parts = whole?.split('/') ?? [];
    for (let from = 1; from < parts.length; from += 1) {
      const name = parts.slice(from).join('/');
      if (!posts.has(name)) posts.set(name, path);
    }
  }
  known.set(paths, posts);
  return posts;
}

const link: TagHandler = async (call) => {
  const path = await expanded(call.written, call.liquid, call.scope);
  return leadTo(
    path
      .trim()
      .replace(/^["']|["']$/g, '')
      .replace(/^\.?\//, ''),
    call,
  );
};

/** Links to posts, pages and files by their place in the source. */
export const linkTags: Readonly<Record<string, TagHandler>> = { link, post_url: postUrl };
