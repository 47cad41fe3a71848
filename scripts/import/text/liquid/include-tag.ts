import { includeArguments } from './arguments.ts';
import { withRubyBackslashes, withRubyConditions } from './as-ruby.ts';
import { featureRowText } from './feature-row.ts';
import { audioHtml, figureHtml, videoHtml } from './media-includes.ts';
import { addUnknownTags } from './register-tag.ts';
import type { TagCall, TagHandler } from './tag-handler.ts';

type MediaInclude = (parameters: Readonly<Record<string, unknown>>) => string | undefined;

/** Includes of themes that show media, by their names without ending. */
const mediaIncludes: Readonly<Record<string, MediaInclude>> = {
  audio: audioHtml,
  figure: figureHtml,
  image: figureHtml,
  img: figureHtml,
  video: videoHtml,
  youtube: (parameters) => videoHtml({ provider: 'youtube', ...parameters }),
  vimeo: (parameters) => videoHtml({ provider: 'vimeo', ...parameters }),
};

/** Includes of themes that are parts of a page, with what Octavo has in their place. */
const themeIncludes: Readonly<Record<string, string>> = {
  base_path: '',
  bib_search: 'the list of publications has a search of its own',
  mathjax: '',
  'scripts/mathjax': '',
  'scripts/jquery': '',
  analytics: '',
};

const MOST_INCLUDES = 8;

/** `{% include figure.liquid path="…" %}`: media, a part of the theme, or a file of the site's own. */
export const include: TagHandler = async (call) => {
  const { file, parameters } = await includeArguments(call.written, call.liquid, call.scope);
  const name = file.replace(/\.(?:html|liquid|md|markdown)$/, '');
  const base = name.replace(/^.*\//, '').toLowerCase();
  const media = Object.hasOwn(mediaIncludes, base) ? mediaIncludes[base] : undefined;
  const html = media?.(parameters);
  if (html !== undefined) return html;
  const { calendar_id } = parameters;
  if (name === 'calendar' && typeof calendar_id === 'string') {
    call.run.note('approximated', 'A calendar of another host is a link now.');
    const host = 'https://calendar.google.com/calendar/embed?src=';
    return `\n\n[Upcoming events](${host}${encodeURIComponent(calendar_id)})\n\n`;
  }
  if (name === 'toc') {
    call.run.context.setFrontMatter({ toc: true });
    return '';
  }
  // Sites with a theme of their own have the file; those that name it as a gem do not.
  if (name === 'feature_row' && !call.run.context.site.paths.has(`_includes/${file}`)) {
    const key = typeof parameters.id === 'string' ? parameters.id : name;
    return featureRowText(call.run.context.document.frontMatter[key]);
  }
  const part = Object.hasOwn(themeIncludes, name) ? themeIncludes[name] : undefined;
  if (part !== undefined) {
    if (part !== '') call.run.note('dropped', `{% include ${file} %} is left out: ${part}.`);
    return '';
  }
  return included(`_includes/${file}`, parameters, call);
};

/** `{% include_relative part.md %}`: a file beside the document. */
export const includeRelative: TagHandler = async (call) => {
  const { file, parameters } = await includeArguments(call.written, call.liquid, call.scope);
  const folder = call.run.context.document.path.replace(/[^/]*$/, '');
  return included(`${folder}${file}`, parameters, call);
};

/** What a file of the site becomes with its variables. */
async function included(
  path: string,
  parameters: Readonly<Record<string, unknown>>,
  { run, liquid, scope, source }: TagCall,
): Promise<string> {
  const text = run.context.site.paths.has(path) ? await run.context.site.read(path) : undefined;
  if (text === undefined) return run.comment(source, `there is no file "${path}"`);
  if (run.includes.length >= MOST_INCLUDES || run.includes.includes(path)) {
    return run.comment(source, 'it includes itself');
  }
  run.includes.push(path);
  try {
    scope.push({ include: parameters });
    const content = withRubyBackslashes(
      withRubyConditions(text.replace(/^---\n[\s\S]*?\n---\n/, '')),
    );
    addUnknownTags(liquid, content, run);
    return String(await liquid.parseAndRender(content, scope));
  } finally {
    scope.pop();
    run.includes.pop();
  }
}
