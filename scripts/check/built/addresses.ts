import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributeOf, placeOf, textOf } from './elements.ts';
import type { Address } from './page-facts.ts';

/** Attributes with one address, and what it is used for. */
const SINGLE: readonly { element?: string; attribute: string; use: Address['use'] }[] = [
  { element: 'a', attribute: 'href', use: 'link' },
  { element: 'area', attribute: 'href', use: 'link' },
  { element: 'img', attribute: 'src', use: 'image' },
  { element: 'image', attribute: 'href', use: 'image' },
  { element: 'input', attribute: 'src', use: 'image' },
  { attribute: 'data-still', use: 'image' },
  { attribute: 'poster', use: 'image' },
  { element: 'script', attribute: 'src', use: 'resource' },
  { element: 'source', attribute: 'src', use: 'resource' },
  { element: 'video', attribute: 'src', use: 'resource' },
  { element: 'audio', attribute: 'src', use: 'resource' },
  { element: 'track', attribute: 'src', use: 'resource' },
  { element: 'iframe', attribute: 'src', use: 'resource' },
  { element: 'embed', attribute: 'src', use: 'resource' },
  { element: 'object', attribute: 'data', use: 'resource' },
  { element: 'form', attribute: 'action', use: 'form' },
];

/** Relations of `link` elements that a browser loads; the others are told to programs. */
const LOADED = /^(?:stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest)$/;

/** Every address that an element names. */
export function addressesOf(element: Tree.Element): Address[] {
  const place = placeOf(element) ?? { line: 1, column: 1 };
  const found: Address[] = [];
  const add = (value: string | undefined, use: Address['use']): void => {
    if (value !== undefined && value.trim() !== '') found.push({ value: value.trim(), use, place });
  };
  for (const { element: name, attribute, use } of SINGLE) {
    if (name === undefined || name === element.tagName) add(attributeOf(element, attribute), use);
  }
  for (const attribute of ['srcset', 'imagesrcset']) {
    for (const item of (attributeOf(element, attribute) ?? '').split(/,\s+/)) {
      add(item.trim().split(/\s+/)[0], 'image');
    }
  }
  for (const url of urlsOf(attributeOf(element, 'style') ?? '')) add(url, 'resource');
  if (element.tagName === 'style') for (const url of urlsOf(textOf(element))) add(url, 'resource');
  if (element.tagName === 'link') addOfHead(element, add);
  if (attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh') {
    add(/url=(.*)$/i.exec(attributeOf(element, 'content') ?? '')?.[1], 'link');
  }
  return found;
}

function addOfHead(
  element: Tree.Element,
  add: (value: string | undefined, use: Address['use']) => void,
): void {
  const relations = (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const href = attributeOf(element, 'href');
  if (relations.some((relation) => LOADED.test(relation))) add(href, 'resource');
  // Feeds, other forms of the page, the record of a work. Translations have a rule of their own.
  const isNamed = relations.some((relation) =>
    ['alternate', 'describedby', 'item', 'search'].includes(relation),
  );
  if (isNamed && attributeOf(element, 'hreflang') === undefined) add(href, 'link');
}

/** The addresses in a style sheet. */
export function urlsOf(css: string): string[] {
  return [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)].map(([, , url = '']) => url);
}
