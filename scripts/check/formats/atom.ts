import { htmlComplaints, isAbsolute, MOMENT } from './feed-rules.ts';
import { parseXml, type XmlElement } from './xml.ts';

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
