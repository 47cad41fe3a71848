import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { SaxesParser } from 'saxes';

/** An element of an XML document. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Text that stands directly in it. */
  text: string;
  children: XmlElement[];
}

/** @throws when the text is not well-formed */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const child: XmlElement = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(child);
    open.push(child);
  });
  parser.on('text', (part) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('The document is empty.');
  return document;
}

/** RFC 3339, as Atom requires it (section 3.3) and JSON Feed too. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function isAbsolute(address: unknown): boolean {
  return typeof address === 'string' && /^https?:\/\/[^/]/.test(address) && URL.canParse(address);
}

const UNFIT_ELEMENT = /^(?:script|style|button|input|iframe|form|dialog|annotation)$|-/;
const ADDRESS = /^(?:https?:\/\/|mailto:|doi:)/;

/** @returns what in the HTML of an entry a reader must not be handed, or could not follow */
function htmlComplaints(html: string): string[] {
  const complaints = /[\uFDD0\uFDD1]/.test(html) ? ['a token that was not filled'] : [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) {
      if (UNFIT_ELEMENT.test(node.tagName)) complaints.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        const isAddress = ['href', 'src', 'poster', 'cite'].includes(name);
        if (isAddress && !ADDRESS.test(value)) complaints.push(`${name}="${value}"`);
        if (name.startsWith('on') || name === 'style') complaints.push(name);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(html));
  return complaints;
}

/** @returns what is wrong with an Atom feed by RFC 4287, and with what we put into it */
export function atomComplaints(text: string): string[] {
  const feed = parseXml(text);
  const complaints: string[] = [];
  const need = (isRight: boolean, what: string): void => {
    if (!isRight) complaints.push(what);
  };
  const of = (parent: XmlElement, name: string) =>
    parent.children.filter((child) => child.name === name);
  need(feed.name === 'feed', 'the document is no feed');
  need(feed.attributes.xmlns === 'http://www.w3.org/2005/Atom', 'the namespace is another');
  need((feed.attributes['xml:lang'] ?? '') !== '', 'the feed has no language');
  const selfs = of(feed, 'link').filter(({ attributes }) => attributes.rel === 'self');
  need(selfs.length === 1, 'section 4.1.1: a feed should have one link to itself');
  const entries = of(feed, 'entry');
  need(entries.length > 0, 'there are no entries');
  const ids = entries.map((entry) => of(entry, 'id')[0]?.text);
  need(new Set(ids).size === ids.length, 'two entries have one id');
  const hasAuthor = of(feed, 'author').length > 0;
  for (const one of [feed, ...entries]) {
    const name = `${one.name} ${of(one, 'id')[0]?.text ?? '?'}`;
    for (const required of ['id', 'title', 'updated']) {
      need(of(one, required).length === 1, `${name}: not one ${required}`);
      need(of(one, required)[0]?.text.trim() !== '', `${name}: an empty ${required}`);
    }
    need(isAbsolute(of(one, 'id')[0]?.text), `${name}: the id is no absolute IRI`);
    for (const date of [...of(one, 'updated'), ...of(one, 'published')]) {
      need(MOMENT.test(date.text), `${name}: "${date.text}" is no moment`);
    }
    for (const link of of(one, 'link')) {
      need(isAbsolute(link.attributes.href), `${name}: a link is not absolute`);
    }
    const alternates = of(one, 'link').filter(({ attributes }) => attributes.rel === 'alternate');
    need(alternates.length === 1, `${name}: not one alternate link`);
    need(hasAuthor || of(one, 'author').length > 0, `${name}: no author`);
    for (const author of of(one, 'author')) {
      need(of(author, 'name').length === 1, `${name}: an author without name`);
    }
    for (const category of of(one, 'category')) {
      need((category.attributes.term ?? '') !== '', `${name}: a category without term`);
    }
    need(of(one, 'content').length <= 1, `${name}: more than one content`);
    for (const content of of(one, 'content')) {
      need(content.attributes.type === 'html', `${name}: the content is no HTML`);
      complaints.push(...htmlComplaints(content.text).map((what) => `${name}: ${what}`));
    }
    need(of(one, 'summary').length <= 1, `${name}: more than one summary`);
  }
  return complaints;
}

interface JsonPerson {
  name?: string;
  url?: string;
}

interface JsonItem {
  id?: string;
  url?: string;
  content_html?: string;
  content_text?: string;
  date_published?: string;
  date_modified?: string;
  authors?: JsonPerson[];
  tags?: unknown;
}

interface JsonFeed {
  version?: string;
  title?: string;
  home_page_url?: string;
  feed_url?: string;
  language?: string;
  authors?: JsonPerson[];
  items?: JsonItem[];
}

/** @returns what is wrong with a JSON Feed by version 1.1, and with what we put into it */
export function jsonFeedComplaints(text: string): string[] {
  const feed = JSON.parse(text) as JsonFeed;
  const complaints: string[] = [];
  const need = (isRight: boolean, what: string): void => {
    if (!isRight) complaints.push(what);
  };
  need(feed.version === 'https://jsonfeed.org/version/1.1', 'the version is another');
  need((feed.title ?? '') !== '', 'there is no title');
  need(isAbsolute(feed.home_page_url), 'home_page_url is not absolute');
  need(isAbsolute(feed.feed_url), 'feed_url is not absolute');
  need((feed.language ?? '') !== '', 'there is no language');
  const { items = [] } = feed;
  need(items.length > 0, 'there are no items');
  const ids = items.map(({ id }) => id);
  need(new Set(ids).size === ids.length, 'two items have one id');
  for (const item of items) {
    const name = item.id ?? '?';
    need(isAbsolute(item.id), `${name}: the id is not absolute`);
    need(isAbsolute(item.url), `${name}: the url is not absolute`);
    const content = item.content_html ?? item.content_text;
    need(content !== undefined, `${name}: no content`);
    const html = item.content_html ?? '';
    complaints.push(...htmlComplaints(html).map((what) => `${name}: ${what}`));
    need(MOMENT.test(item.date_published ?? ''), `${name}: no moment of publication`);
    need(MOMENT.test(item.date_modified ?? ''), `${name}: no moment of change`);
    need(item.tags === undefined || Array.isArray(item.tags), `${name}: tags are no list`);
    need((item.authors ?? []).length > 0, `${name}: no author`);
  }
  for (const person of [...(feed.authors ?? []), ...items.flatMap(({ authors = [] }) => authors)]) {
    need((person.name ?? '') !== '', 'an author has no name');
    need(
      person.url === undefined || isAbsolute(person.url),
      'the url of an author is not absolute',
    );
  }
  return complaints;
}
