import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { SourcePosition } from '../../../src/site/content-error.ts';
import { readDocument } from '../../../src/metadata/read/read-page.ts';
import { addressesOf } from './addresses.ts';
import { attributeOf, elementsIn, oneLine, placeOf, textOf } from './elements.ts';
import { textsWithLanguage } from './texts.ts';
import type { PageFacts } from './page-facts.ts';

const NO_PLACE: SourcePosition = { line: 1, column: 1 };

/**
 * Takes from a built page all that the rules look at; the parsed page itself is not kept.
 *
 * @param file path in the folder of the site, with slashes
 * @param url absolute address at which it will be
 */
export function parsePage(html: string, file: string, url: string): PageFacts {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const elements = [...elementsIn(document)];
  const named = (name: string): Tree.Element[] =>
    elements.filter(({ tagName }) => tagName === name);
  const metaOf = (name: string): string | undefined =>
    named('meta')
      .filter((meta) => attributeOf(meta, 'name')?.toLowerCase() === name)
      .flatMap((meta) => attributeOf(meta, 'content') ?? [])[0];
  const [title] = named('title').filter(({ parentNode }) => isHead(parentNode));
  const [root] = named('html');
  return {
    file,
    path: pathOf(file),
    language: root === undefined ? undefined : attributeOf(root, 'lang'),
    title: title === undefined ? '' : oneLine(textOf(title)),
    description: metaOf('description'),
    isIndexed: !/noindex|none/i.test(metaOf('robots') ?? ''),
    isRedirect: named('meta').some(
      (meta) => attributeOf(meta, 'http-equiv')?.toLowerCase() === 'refresh',
    ),
    links: named('link').map((element) => ({
      relations: (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/),
      href: attributeOf(element, 'href') ?? '',
      language: attributeOf(element, 'hreflang'),
      type: attributeOf(element, 'type'),
      place: placeOf(element) ?? NO_PLACE,
    })),
    ids: new Set(
      elements.flatMap((element) => [
        attributeOf(element, 'id') ?? '',
        ...(element.tagName === 'a' ? [attributeOf(element, 'name') ?? ''] : []),
      ]),
    ),
    addresses: elements.flatMap((element) => addressesOf(element)),
    images: named('img').map((element) => ({
      source: attributeOf(element, 'src') ?? '',
      alternative: attributeOf(element, 'alt'),
      isHidden:
        attributeOf(element, 'aria-hidden') === 'true' ||
        ['presentation', 'none'].includes(attributeOf(element, 'role') ?? ''),
      place: placeOf(element) ?? NO_PLACE,
    })),
    headings: elements.flatMap((element) => {
      const level = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (level === undefined) return [];
      const text = oneLine(textOf(element));
      return [{ level: Number(level), text, place: placeOf(element) ?? NO_PLACE }];
    }),
    texts: root === undefined ? [] : textsWithLanguage(root),
    reading: readDocument(document, url),
  };
}

/** @example pathOf('blog/index.html') // '/blog/' */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function isHead(node: Tree.ParentNode | null): boolean {
  return node !== null && 'tagName' in node && node.tagName === 'head';
}
