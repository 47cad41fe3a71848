import { expanded, includeArguments } from './arguments.ts';
import { element, textOf } from './html.ts';
import { figureHtml, videoHtml } from './media-includes.ts';
import type { TagCall, TagHandler } from './tag-handler.ts';

const twitter: TagHandler = ({ written, run }) => {
  const address = /https?:\/\/\S+/.exec(written)?.[0] ?? '';
  if (address === '') return '';
  run.note(
    'approximated',
    'What stood on Twitter is a link now: no page asks another host for anything.',
  );
  const name = address.replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '');
  return `\n\n${run.finish(`[${name}](${address})`)}\n\n`;
};

const notebook: TagHandler = async (call) => {
  const path = await valueOf(call);
  const { run } = call;
  const file = run.context.asset(path.startsWith('/') ? path : `/${path}`);
  if (file === undefined) return run.comment(call.source, `there is no file "${path}"`);
  return `\n\n${run.finish(`::notebook{src="${file}"}`)}\n\n`;
};

/** What stands behind a tag: text in quotes, a variable, or an address as it is. */
async function valueOf({ written, liquid, scope }: TagCall): Promise<string> {
  const word = (await expanded(written, liquid, scope)).trim();
  if (/^["']/.test(word)) return word.replace(/^["']|["']$/g, '');
  const value = /^[\w.]+$/.test(word) ? textOf(await liquid.evalValue(word, scope)) : '';
  return value === '' ? word : value;
}

const film =
  (provider: 'youtube' | 'vimeo'): TagHandler =>
  async (call) => {
    const id = (await valueOf(call)).split(/\s/)[0] ?? '';
    const name = id.replace(
      /^https?:.*?(?:v=|be\/|embed\/|vimeo\.com\/(?:video\/)?)([\w-]+).*$/,
      '$1',
    );
    return `\n\n${videoHtml({ id: name, provider }) ?? ''}\n\n`;
  };

/** `{% responsive_image path: a.png alt: "…" %}` of jekyll-responsive-image. */
const responsiveImage: TagHandler = async ({ written, liquid, scope, run, source }) => {
  const equals = written.replace(/([\w-]+):\s*(["']?)(?=\S)/g, '$1=$2');
  const quoted = equals.replace(/=(?!["'])(\S+)/g, '="$1"');
  const { parameters } = await includeArguments(`image ${quoted}`, liquid, scope);
  return figureHtml(parameters) ?? run.comment(source, 'it names no file');
};

/** al-folio's plugin that tells whether there is a file. */
const fileExists: TagHandler = async (call) => {
  const path = (await valueOf(call)).replace(/^\/+/, '');
  return String(call.run.context.site.paths.has(path));
};

const contents: TagHandler = ({ run }) => {
  run.context.setFrontMatter({ toc: true });
  return '';
};

const mermaid: TagHandler = () => `\n\n${element('pre', { class: 'language-mermaid' })}`;

/** Tags that show something. */
export const mediaTags: Readonly<Record<string, TagHandler>> = {
  endmermaid: () => '</pre>\n\n',
  file_exists: fileExists,
  jupyter_notebook: notebook,
  mermaid,
  responsive_image: responsiveImage,
  toc: contents,
  tweet: twitter,
  twitter,
  vimeo: film('vimeo'),
  youtube: film('youtube'),
};
