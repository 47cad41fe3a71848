import { expanded } from './arguments.ts';
import type { TagCall, TagHandler } from './tags.ts';

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
  const endings = ['.md', '.markdown', '.html'];
  const paths = [...call.run.context.site.paths].filter(
    (path) =>
      path.includes('_posts/') && endings.some((ending) => path.endsWith(`/${name}${ending}`)),
  );
  return leadTo(paths[0] ?? `_posts/${name}.md`, call);
};

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
