import type { Element, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { stringify } from 'yaml';
import { markdownText } from './markdown-text.ts';

const parseRawHtml = rehypeRaw();

/**
 * A page as Markdown: what its head says of it as YAML, as in an author's own files, then its text.
 *
 * @param html the built page
 * @param url its absolute address
 */
export function markdownTwin(html: string, url: string): string {
  const facts = headFacts(html);
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
  const yaml = stringify(Object.fromEntries(said), { lineWidth: 0 });
  return `---\n${yaml}---\n\n${markdownText(html, url)}\n`;
}

/** What the `<meta>` elements of a page say, by their names. */
function headFacts(html: string): {
  all: (name: string) => string[];
  first: (name: string) => string | undefined;
} {
  const head = html.slice(0, html.indexOf('</head>'));
  // Elements of a head stand in no other place, so that only these are read.
  const metas = (head.match(/<meta\b[^>]*>/g) ?? []).join('');
  const raw: RootContent = { type: 'raw', value: metas };
  const tree = parseRawHtml({ type: 'root', children: [raw] }, new VFile());
  const said: { name: string; content: string }[] = [];
  visit(tree, 'element', ({ properties }: Element) => {
    const name = properties.name ?? properties.property;
    if (name !== undefined) {
      said.push({
        name: String(name),
        content: typeof properties.content === 'string' ? properties.content : '',
      });
    }
  });
  const all = (name: string): string[] =>
    said.filter((meta) => meta.name === name).map(({ content }) => content);
  return { all, first: (name) => all(name)[0] };
}
