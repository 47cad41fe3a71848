import { lookUp } from '../site/look-up.ts';

/**
 * What to write instead of a Liquid tag or variable.
 *
 * @param tag with its braces
 * @returns undefined for the end of a block, whose beginning is told
 */
export function liquidAdvice(tag: string): string | undefined {
  const [, name = '', rest = ''] = /^\{%-?\s*(\w+)\s*([\s\S]*?)\s*-?%\}$/.exec(tag) ?? [];
  if (name.startsWith('end')) return undefined;
  const advice = lookUp(tags, name)?.(rest);
  return (
    advice ??
    'Write in Markdown what it would have made; between backticks it is shown as it is, without this warning.'
  );
}

/** Jekyll's tags, and those of the plugins that al-folio brings; each takes what follows the name. */
const tags: Readonly<Record<string, (rest: string) => string | undefined>> = {
  bibliography: () => 'Remove it; a list of works is a page with "layout: publications".',
  cite: (rest) => `Write [${keys(rest)}].`,
  comment: () => 'Write <!-- and --> around a comment.',
  details: () => 'Write :::details[title] and ::: on lines of their own before and behind it.',
  highlight: (rest) =>
    `Write \`\`\`${/^\w*/.exec(rest)?.[0] ?? ''} on a line of its own before the code, and \`\`\` behind it.`,
  include: figureAdvice,
  link: (rest) =>
    `Write [words](${rest.replace(/^_posts\//, '').replace(/^_pages\//, '../pages/')}), the path of the file as seen from this one.`,
  post_url: (rest) => `Write [words](${rest}.md), the path of the file as seen from this one.`,
  raw: () => 'Remove it.',
  reference: (rest) => `Write [${keys(rest)}].`,
};

/**
 * A picture of al-folio.
 *
 * @see https://github.com/alshedivat/al-folio/blob/main/_includes/figure.liquid
 */
function figureAdvice(rest: string): string | undefined {
  if (!/^figure\.(?:liquid|html)\b/.test(rest)) return undefined;
  const path = optionOf(rest, 'path');
  const caption = optionOf(rest, 'caption');
  const isAddress = path === undefined || /^(?:\/|https?:)/.test(path);
  const address = isAddress ? (path ?? 'file.png') : `/${path}`;
  const quote = caption?.includes('"') === true ? "'" : '"';
  const title = caption === undefined ? '' : ` ${quote}${caption}${quote}`;
  return `Write ![What it shows](${address}${title}).`;
}

/** The value of `name="value"`, unless Liquid has to work it out. */
function optionOf(rest: string, name: string): string | undefined {
  const [, , value] = new RegExp(`\\b${name}\\s*=\\s*(["'])([\\s\\S]*?)\\1`).exec(rest) ?? [];
  return value?.replaceAll(/\s+/g, ' ').trim();
}

/** `@one; @two` for `one two --locator 3`. */
function keys(rest: string): string {
  const [given = ''] = rest.split(/\s*--/);
  return given
    .split(/\s+/)
    .map((key) => `@${key}`)
    .join('; ');
}
