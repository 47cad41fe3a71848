import { element } from '../text/liquid/html.ts';
import type { ShortcodeCall, ShortcodeHandler as Handler } from './shortcode-call.ts';
import { button, card, embed, linkTo, notebook, reference, staticFile } from './shortcode-links.ts';
import { tableOf } from './table-of-file.ts';

const nothing: Handler = () => '';

const block =
  (open: (call: ShortcodeCall) => string, close: string): Handler =>
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

/** A table that lies in a file. */
const table: Handler = ({ named, words, site, inner }) => {
  const text = site.dataAt(named.path ?? words[0] ?? '');
  const shown =
    text === undefined
      ? undefined
      : tableOf(text, { hasHead: named.header !== 'false', caption: named.caption });
  return shown === undefined ? `{% shortcode ${inner} %}` : `\n\n${shown}\n\n`;
};

/** A chart is drawn by a script; its data stay. */
const chart: Handler = ({ named, words, site, inner }) => {
  const name = `${named.data ?? words[0] ?? ''}.json`;
  return `{% shortcode ${inner} %}\n\n[${name}](${site.pictureAt(name)})\n\n`;
};

const include: Handler = ({ named, words, site, inner, convert }) => {
  const body = site.textAt(named.path ?? named.file ?? words[0] ?? '');
  // What is included includes no more: it could be itself.
  return body === undefined
    ? `{% shortcode ${inner} %}`
    : `\n\n${convert(body, { ...site, textAt: () => undefined })}\n\n`;
};

/** What stands for each shortcode of the theme, in the language of kramdown, Liquid and HTML. */
export const handlers: Readonly<Record<string, Handler>> = {
  alert: callout,
  audio: media('audio'),
  bilibili: film('https://www.bilibili.com/video/'),
  button,
  callout,
  card,
  cards: () => '\n',
  chart,
  cite: (call) =>
    `[${call.named.page ?? ''}](${reference({ ...call, words: [call.named.page ?? ''] })})`,
  cta: ({ named }) => `[${named.cta_text ?? ''}](${named.cta_link ?? ''})`,
  details,
  embed,
  diagram: block(() => '```mermaid', '```'),
  figure,
  fragment: nothing,
  gallery,
  gist: linkTo('https://gist.github.com/', 'Gist'),
  hl: ({ isEnd }) => (isEnd ? '</mark>' : '<mark>'),
  list_children: ({ site }) => `\n\n${site.children()}\n\n`,
  highlight: block(({ words }) => `\`\`\`${words[0] ?? ''}`, '```'),
  icon: nothing,
  include,
  math: nothing,
  mention: ({ words, site }) => site.personNamed(words[0] ?? ''),
  notebook,
  rawhtml: nothing,
  ref: reference,
  relref: reference,
  slide: nothing,
  speaker_note: block(
    () => '<details markdown="1"><summary>Speaker note</summary>\n',
    '</details>',
  ),
  spoiler: details,
  staticref: staticFile,
  steps: nothing,
  table,
  toc: () => '\n\n* TOC\n{:toc}\n\n',
  toggle: details,
  tweet: linkTo('https://twitter.com/', 'Tweet'),
  video: media('video'),
  vimeo: film('https://player.vimeo.com/video/'),
  youtube: film('https://www.youtube.com/embed/'),
};
