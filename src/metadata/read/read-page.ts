import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What programs that read bibliographic data look at in a page. */
export interface ReadPage {
  /** Address of the page. */
  url: string;
  /** The `meta` elements of the head with a content, in order; `name` counts before `property`. */
  metas: readonly { name: string; content: string }[];
  links: readonly { relation: string; href: string; type: string | undefined }[];
  /** The text of `title`. */
  title: string;
  language: string | undefined;
  /** `datetime` of the first `time` that has one. */
  firstTime: string | undefined;
  /** ContextObjects of the page's COinS. */
  contextObjects: readonly string[];
  /** Text of the first heading of the first level. */
  heading: string | undefined;
  /** The texts of `application/ld+json` scripts. */
  graphs: readonly string[];
}

/**
 * Reads a built page as they do.
 *
 * @param url absolute address at which it will be
 */
export function readPage(html: string, url: string): ReadPage {
  return readDocument(parse(html), url);
}

/** Reads a page that is parsed already. */
export function readDocument(document: Tree.Document, url: string): ReadPage {
  const elements = [...elementsIn(document)];
  const named = (name: string): Tree.Element[] =>
    elements.filter(({ tagName }) => tagName === name);
  const metas = named('meta').flatMap((element) => {
    const name = attribute(element, 'name') ?? attribute(element, 'property');
    const content = attribute(element, 'content');
    return name === undefined || content === undefined ? [] : [{ name, content }];
  });
  const [heading] = named('h1');
  return {
    url,
    metas,
    links: named('link').flatMap((element) => {
      const relation = attribute(element, 'rel');
      const href = attribute(element, 'href');
      if (relation === undefined || href === undefined) return [];
      return [{ relation, href, type: attribute(element, 'type') }];
    }),
    title: oneLine(named('title').map(textOf)[0] ?? ''),
    language: named('html').flatMap((element) => attribute(element, 'lang') ?? [])[0],
    firstTime: named('time').flatMap((element) => attribute(element, 'datetime') ?? [])[0],
    contextObjects: named('span')
      .filter((element) => (attribute(element, 'class') ?? '').split(/\s+/).includes('Z3988'))
      .flatMap((element) => attribute(element, 'title') ?? []),
    heading: heading && oneLine(textOf(heading)),
    graphs: named('script')
      .filter((element) => attribute(element, 'type') === 'application/ld+json')
      .map(textOf),
  };
}

function* elementsIn(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

function attribute({ attrs }: Tree.Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
