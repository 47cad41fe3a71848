import { posix } from 'node:path';
import type { ImportJob } from '../job.ts';
import { textOf } from '../source/records.ts';
import { decoded } from '../text/html/tag.ts';
import { htmlTree, type ElementNode, type HtmlNode } from '../text/html/tree.ts';
import { pageItem } from './minima-menu.ts';
import type { WrittenNav } from './navigation.ts';

/** Parts of a layout that hold its menu. */
const PART = /\{%-?\s*include\s+["']?([\w./-]*(?:nav|menu|header|masthead|sidebar)[\w./-]*)/gi;

const NAMES =
  /(?:^|[\s_-])(?:main|site|top|primary)?[_-]?(?:nav|navbar|navigation|menu)(?:$|[\s_-])/i;

/** The menu that the layout of a site without a known theme writes in HTML. */
export async function readLayoutMenu({ site, settings, note }: ImportJob): Promise<void> {
  if (site.system !== 'jekyll' || settings.has(['nav'])) return;
  const layout = '_layouts/default.html';
  const text = site.paths.has(layout) ? ((await site.read(layout)) ?? '') : '';
  const parts = [...text.matchAll(PART)].map(([, name = '']) => `_includes/${name}`);
  for (const file of [layout, ...parts]) {
    const html = file === layout ? text : site.paths.has(file) ? await site.read(file) : undefined;
    if (html === undefined) continue;
    const written = menuIn(htmlTree(plainAddresses(html)).children);
    const items = written.length > 0 ? written : loopItems(html, site);
    if (items.length === 0) continue;
    settings.set(['nav'], items, { file, line: undefined });
    const message = 'The menu that stood in a layout stands in site.yaml.';
    note({ level: 'converted', file, line: undefined, message });
    return;
  }
}

const LOOP = /\{%-?\s*for\s+(\w+)\s+in\s+site\.(?:html_)?pages\b[^%]*%\}([\s\S]*?)\{%-?\s*endfor/;

/** The menu of Jekyll's first themes: all pages that have a title, but for those that it names. */
function loopItems(html: string, { documents }: ImportJob['site']): WrittenNav[] {
  const [, name = '', body = ''] = LOOP.exec(html.replaceAll(/<!--[\s\S]*?-->/g, '')) ?? [];
  const shown = new RegExp(
    `<a\\b[^>]*\\{\\{-?\\s*${name}\\.url\\b[\\s\\S]*\\{\\{-?\\s*${name}\\.title\\b`,
  );
  if (name === '' || !shown.test(body)) return [];
  const kept = /\{%-?\s*(?:if|unless)\b([^%]*)%\}/.exec(body)?.[1] ?? '';
  const without = [...kept.matchAll(/title\s*(?:!=|==)\s*["']([^"']*)["']/g)].map(([, one]) => one);
  // One that asks for more than a title is of a theme of its own.
  if (new RegExp(`\\b${name}\\.(?!title\\b|url\\b)\\w`).test(kept)) return [];
  return documents
    .filter(
      ({ kind, frontMatter }) => kind === 'page' && !without.includes(textOf(frontMatter.title)),
    )
    .toSorted((left, right) => (posix.basename(left.path) < posix.basename(right.path) ? -1 : 1))
    .flatMap(pageItem);
}

/** Liquid around addresses says nothing that Octavo does not add by itself. */
function plainAddresses(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?-->|\{%-?\s*comment[\s\S]*?endcomment\s*-?%\}/g, '')
    .replaceAll(/\{%-?\s*for\b[\s\S]*?\{%-?\s*endfor\s*-?%\}/g, '')
    .replaceAll(/\{\{-?\s*(?:site\.(?:baseurl|url)\s*)+-?\}\}/g, '')
    .replaceAll(/\{\{-?\s*["']([^"']*)["']\s*\|\s*(?:relative|absolute)_url\s*-?\}\}/g, '$1')
    .replaceAll(/\{%[\s\S]*?%\}/g, '');
}

/** The first menu among nodes that has items. */
function menuIn(nodes: readonly HtmlNode[]): WrittenNav[] {
  for (const node of nodes) {
    if (node.kind !== 'element') continue;
    const { class: names = '', id = '' } = node.attributes;
    const isMenu = node.name === 'nav' || NAMES.test(`${names} ${id}`) || /nav$/i.test(names);
    const items = isMenu ? itemsIn(node.children) : [];
    const found = items.length > 1 ? items : menuIn(node.children);
    if (found.length > 0) return found;
  }
  return [];
}

function itemsIn(nodes: readonly HtmlNode[]): WrittenNav[] {
  return nodes.flatMap((node): WrittenNav[] => {
    if (node.kind !== 'element') return [];
    if (node.name === 'a') return linkItem(node);
    return node.name === 'li' ? listItem(node) : itemsIn(node.children);
  });
}

/** An item with those of the list within it. */
function listItem({ children }: ElementNode): WrittenNav[] {
  const isList = (node: HtmlNode): boolean => node.kind === 'element' && node.name === 'ul';
  const inner = itemsIn(children.filter(isList));
  const others = children.filter((node) => !isList(node));
  const own = itemsIn(others);
  if (inner.length === 0) return own;
  const label = words(others);
  return label === '' ? inner : [{ label, items: [...own, ...inner].filter(isFirst) }];
}

/** A heading of a menu often leads where its first item does. */
function isFirst(item: WrittenNav, index: number, items: readonly WrittenNav[]): boolean {
  const next = items[index + 1];
  return (
    index > 0 || next === undefined || !('url' in item && 'url' in next) || item.url !== next.url
  );
}

function linkItem({ attributes, children }: ElementNode): WrittenNav[] {
  const { href = '' } = attributes;
  const label = words(children);
  const url = href.trim().replace(/(?<=\/)index\.html(?=$|[?#])/, '');
  const leads = /^(?:\/|https?:)/.test(url) && url !== '/' && !/[{}]/.test(url + label);
  return leads && label !== '' ? [{ label, url }] : [];
}

function words(nodes: readonly HtmlNode[]): string {
  const read = (node: HtmlNode): string =>
    node.kind === 'text' ? node.text : ` ${node.children.map(read).join('')} `;
  return decoded(nodes.map(read).join('')).replaceAll(/\s+/g, ' ').trim();
}
