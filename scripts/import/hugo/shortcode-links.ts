import { element } from '../text/liquid/html.ts';
import type { ShortcodeHandler as Handler } from './shortcode-call.ts';

/** A link to a host whose path is in the shortcode. */
export const linkTo =
  (host: string, label: string): Handler =>
  ({ words, named }) => {
    const path = [named.user, named.id].filter((one) => one !== undefined);
    return `[${label}](${host}${(path.length > 0 ? path : words).join('/')})`;
  };

/** A card of a list, with what it leads to. */
export const card: Handler = ({ named }) => {
  const { title = '', url = '', subtitle, content } = named;
  const about = subtitle ?? content;
  const link = url === '' || title === '' ? `${title}${url}` : `[${title}](${url})`;
  return `\n- ${link}${about === undefined ? '' : `: ${about}`}\n`;
};

/** What other hosts show, as a link. */
export const embed: Handler = ({ named, inner }) => {
  const { platform = '', resource = '', type, url, title } = named;
  const host = Object.hasOwn(HOSTS, platform) ? HOSTS[platform] : undefined;
  const kind = type === 'dataset' || type === 'space' ? `${type}s/` : '';
  const target = url ?? (host === undefined ? '' : `${host}${kind}${resource}`);
  return target === '' ? `{% shortcode ${inner} %}` : `[${title ?? resource}](${target})`;
};

const HOSTS: Readonly<Record<string, string>> = {
  github: 'https://github.com/',
  huggingface: 'https://huggingface.co/',
};

/** A notebook, which lies beside the text. */
export const notebook: Handler = ({ named, words, site }) => {
  const source = named.src ?? words[0] ?? '';
  return `\n\n${element('iframe', { src: site.pictureAt(source) }, '')}\n\n`;
};

/** `{{< button >}}`, around its words. */
export const button: Handler = ({ named, isEnd }) =>
  isEnd ? '</a>' : element('a', { href: named.url ?? named.href });

/** `{{< staticref >}}`: a file of `static/`. */
export const staticFile: Handler = ({ words, isEnd }) => {
  if (isEnd) return '</a>';
  const path = fromRoot(words[0]);
  // Alone it is an address, with more words it opens a link.
  return words.length > 1 ? element('a', { href: path }) : path;
};

function fromRoot(path = ''): string {
  return `/${path.replace(/^\//, '')}`;
}

/** `{{< ref >}}` and `{{< relref >}}`: the address of another text. */
export const reference: Handler = ({ words, named, site }) => {
  const written = named.path ?? words[0] ?? '';
  return site.addressOf(written) ?? written;
};
