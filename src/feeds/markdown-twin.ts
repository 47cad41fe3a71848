import { stringify } from 'yaml';
import { valueOf } from './html-tree.ts';
import { markdownText } from './markdown-text.ts';
import { parseHtml } from './parse-html.ts';

/**
 * A page as Markdown: what its head says of it as YAML, as in an author's own files, then its text.
 *
 * @param html the built page
 * @param url its absolute address
 */
export async function markdownTwin(html: string, url: string): Promise<string> {
  const facts = await headFacts(html);
  const authors = facts.all('author');
  const heading = {
    title: facts.first('og:title'),
    description: facts.first('description'),
    authors: authors.length > 0 ? authors : facts.all('citation_author'),
    date: facts.first('article:published_time') ?? facts.first('citation_publication_date'),
    updated: facts.first('article:modified_time'),
    language: /<html\b[^>]*?\blang="?([\w-]+)/.exec(html)?.[1],
    url,
  };
  const said = Object.entries(heading).filter(
    ([, value]) => value !== undefined && value !== '' && value.length > 0,
  );
  const yaml = said.map(([name, value]) => yamlLines(name, value ?? ''));
  return `---\n${yaml.join('')}---\n\n${await markdownText(html, url)}\n`;
}

/** Texts, dates and addresses that mean themselves in YAML: letters first, no sign that could mean more. */
const PLAIN =
  /^(?:\p{L}(?:[\p{L}\p{N} ,.;()/-]*[\p{L}\p{N}.)])?|\d{4}-\d\d-\d\d|https?:\/\/[\w./~-]+)$/u;
const RESERVED = /^(?:true|false|null)$/i;

/** A key with its value. The library takes long for the little that stands here. */
function yamlLines(name: string, value: string | readonly string[]): string {
  const isPlain = typeof value === 'string' && PLAIN.test(value) && !RESERVED.test(value);
  return isPlain ? `${name}: ${value}\n` : stringify({ [name]: value }, { lineWidth: 0 });
}

/** What the `<meta>` elements of a page say, by their names. */
async function headFacts(html: string): Promise<{
  all: (name: string) => string[];
  first: (name: string) => string | undefined;
}> {
  const head = html.slice(0, html.indexOf('</head>'));
  // Elements of a head stand in no other place, so that only these are read.
  const metas = await parseHtml((head.match(/<meta\b[^>]*>/g) ?? []).join(''));
  const said = metas.flatMap((meta) => {
    if (typeof meta === 'string') return [];
    const name = valueOf(meta, 'name') ?? valueOf(meta, 'property');
    return name === undefined ? [] : [{ name, content: valueOf(meta, 'content') ?? '' }];
  });
  const all = (name: string): string[] =>
    said.filter((meta) => meta.name === name).map(({ content }) => content);
  return { all, first: (name) => all(name)[0] };
}
