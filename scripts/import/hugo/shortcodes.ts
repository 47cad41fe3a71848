import { element } from '../text/liquid/html.ts';
import { replaceShortcodes, type WrittenShortcode } from './scan-shortcodes.ts';

/** What a text may ask of the site around it. */
export interface ShortcodeSite {
  /** How the text names a picture: beside it, or among those of the whole site. */
  pictureAt: (name: string) => string;
  /** The pictures of an album, or of the folder of the text. */
  album: (name: string | undefined) => readonly string[];
  /** The address of another text. */
  addressOf: (path: string) => string | undefined;
  /** The name of a person by that of the folder. */
  personNamed: (name: string) => string;
}

interface Call extends WrittenShortcode {
  site: ShortcodeSite;
}

const FENCE = /^([ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\2[ \t]*)$/gm;
/** How Hugo has a shortcode shown instead of done. */
const SHOWN = /\{\{([<%])\/\*([^{}]{0,2000}?)\*\/([>%])\}\}/g;
const ATTRIBUTES = /^\{((?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[\w-]+))(?:[ \t]+[^{}\n]*)?)\}[ \t]*$/gm;
const PICTURE = /(!\[[^\]\n]{0,2000}\]\()([^\s()]+)/g;

/** Turns what Hugo has of its own in a text into what kramdown, Liquid and HTML say. */
export function fromHugo(text: string, site: ShortcodeSite): string {
  const parts = text.split(FENCE);
  // Each fence leaves its whole and its sign behind.
  return parts
    .map((part, index) => {
      if (index % 3 === 2) return '';
      return index % 3 === 1 ? part.replaceAll(SHOWN, '{{$1$2$3}}') : fromProse(part, site);
    })
    .join('');
}

function fromProse(text: string, site: ShortcodeSite): string {
  const replaced = replaceShortcodes(text, (shortcode) => {
    const { name, isEnd, inner } = shortcode;
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (handler !== undefined) return handler({ ...shortcode, site });
    return isEnd ? '' : `{% shortcode ${inner} %}`;
  });
  return replaced
    .replaceAll(SHOWN, (_, open: string, inner: string, close: string) => {
      return `{% raw %}{{${open}${inner}${close}}}{% endraw %}`;
    })
    .replaceAll(ATTRIBUTES, '{: $1}')
    .replaceAll(PICTURE, (_, before: string, name: string) => `${before}${site.pictureAt(name)}`);
}

type Handler = (call: Call) => string;

const nothing: Handler = () => '';

const block =
  (open: (call: Call) => string, close: string): Handler =>
  (call) =>
    `\n\n${call.isEnd ? close : open(call)}\n\n`;

/** Words without the signs of Markdown, and without the addresses of links. */
function wordsOf(text: string): string {
  return text
    .replaceAll(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replaceAll(/[*`]|\b_|_\b/g, '');
}

const figure: Handler = ({ named, words, site }) => {
  const { src = words[0] ?? '', alt, width, height, link, title, caption } = named;
  const image = element('img', {
    src: /^https?:/.test(src) ? src : site.pictureAt(src),
    alt: alt ?? (caption === undefined ? undefined : wordsOf(caption)),
    width,
    height,
  });
  const about = [title === undefined ? '' : `**${title}**`, caption ?? ''].filter(
    (one) => one !== '',
  );
  const shown = link === undefined ? image : element('a', { href: link }, image);
  const below = about.length === 0 ? '' : `<figcaption>${about.join(' ')}</figcaption>`;
  return `\n\n<figure>${shown}${below}</figure>\n\n`;
};

const film =
  (host: string): Handler =>
  ({ words, named }) => {
    const title = named.title?.replaceAll('"', '”');
    const about = title === undefined ? '' : ` title="${title}"`;
    return `\n\n{% include video.liquid path="${host}${named.id ?? words[0] ?? ''}"${about} %}\n\n`;
  };

const linkTo =
  (host: string, label: string): Handler =>
  ({ words, named }) => {
    const path = [named.user, named.id].filter((one) => one !== undefined);
    return `[${label}](${host}${(path.length > 0 ? path : words).join('/')})`;
  };

const KINDS: Readonly<Record<string, string>> = {
  warning: 'warning',
  tip: 'tip',
  danger: 'danger',
};

const callout = block(({ words, named }) => {
  const kind = KINDS[(named.type ?? words[0] ?? '').toLowerCase()] ?? 'note';
  return `<div class="${kind}" markdown="1">\n`;
}, '</div>');

const details = block(
  ({ words, named }) =>
    `<details markdown="1">${element('summary', {}, named.text ?? named.summary ?? words.join(' '))}\n`,
  '</details>',
);

const media =
  (name: string): Handler =>
  ({ named, words, site }) =>
    `\n\n${element(name, { src: site.pictureAt(named.src ?? words[0] ?? ''), controls: true }, '')}\n\n`;

const gallery: Handler = ({ named, words, site }) =>
  `\n\n${site
    .album(named.album ?? words[0])
    .map((src) => element('img', { src }))
    .join('\n')}\n\n`;

const button: Handler = ({ named, isEnd }) =>
  isEnd ? '</a>' : element('a', { href: named.url ?? named.href });

const staticFile: Handler = ({ words, isEnd }) => {
  if (isEnd) return '</a>';
  const path = fromRoot(words[0]);
  // Alone it is an address, with more words it opens a link.
  return words.length > 1 ? element('a', { href: path }) : path;
};

function fromRoot(path = ''): string {
  return `/${path.replace(/^\//, '')}`;
}

const reference: Handler = ({ words, named, site }) => {
  const written = named.path ?? words[0] ?? '';
  return site.addressOf(written) ?? written;
};

const handlers: Readonly<Record<string, Handler>> = {
  alert: callout,
  audio: media('audio'),
  bilibili: film('https://www.bilibili.com/video/'),
  button,
  callout,
  cite: (call) =>
    `[${call.named.page ?? ''}](${reference({ ...call, words: [call.named.page ?? ''] })})`,
  cta: ({ named }) => `[${named.cta_text ?? ''}](${named.cta_link ?? ''})`,
  details,
  diagram: block(() => '```mermaid', '```'),
  figure,
  fragment: nothing,
  gallery,
  gist: linkTo('https://gist.github.com/', 'Gist'),
  highlight: block(({ words }) => `\`\`\`${words[0] ?? ''}`, '```'),
  icon: nothing,
  math: nothing,
  mention: ({ words, site }) => site.personNamed(words[0] ?? ''),
  rawhtml: nothing,
  ref: reference,
  relref: reference,
  spoiler: details,
  staticref: staticFile,
  toc: () => '\n\n* TOC\n{:toc}\n\n',
  toggle: details,
  tweet: linkTo('https://twitter.com/', 'Tweet'),
  video: media('video'),
  vimeo: film('https://player.vimeo.com/video/'),
  youtube: film('https://www.youtube.com/embed/'),
};
