import { lookUp } from '../site/look-up.ts';
import { namedCharacters } from '../site/named-characters.ts';
import { fits, foreignRoots, holdsText, rawElements, voidElements } from './html-nesting.ts';
import type { Attribute, HtmlElement, HtmlNode } from './html-tree.ts';

/** A tag; its attributes stay as they are written. */
const TAG =
  /<(?:\/([a-zA-Z][^\t\n\f />]*)[\t\n\f ]*|([a-zA-Z][^\t\n\f />]*)((?:[\t\n\f ]+[^\t\n\f "'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\t\n\f "'<>=`]+))?)*)[\t\n\f ]*(\/?))>/y;
const ATTRIBUTE = /([^\t\n\f "'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\t\n\f "'<>=`]+)))?/g;
const REFERENCE = /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}));|([a-z]+);)?/gi;
const NOT_SPACE = /[^\t\n\f ]/;

const NO_ATTRIBUTES: readonly Attribute[] = [];

/** Something that only a parser of all HTML can tell. */
class Unclear extends Error {}

/**
 * Reads HTML in which every element has its end tag, stands where it may and is in no way special: as
 * all is that comes out of a tree.
 *
 * @returns undefined when the HTML is not of this kind, or it is not certain
 */
export function readFullHtml(html: string): HtmlNode[] | undefined {
  // A parser of HTML takes them for others.
  if (/[\0\r]/.test(html)) return undefined;
  try {
    return read(html);
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

function read(html: string): HtmlNode[] {
  const top: HtmlNode[] = [];
  const open: HtmlElement[] = [];
  let siblings = top;
  /** How many elements are open in the drawing or the formula that is being read. */
  let foreign = 0;
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next === -1 ? html.length : next;
    if (end > at) addText(html.slice(at, end), open.at(-1), siblings);
    if (next === -1) break;
    if (html.startsWith('<!--', next)) {
      at = endOfComment(html, next);
      continue;
    }
    TAG.lastIndex = next;
    const match = TAG.exec(html);
    if (match === null) throw new Unclear();
    at = TAG.lastIndex;
    const [, closed, name = '', attributes = '', slash] = match;
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Unclear();
      siblings = open.at(-1)?.children ?? top;
      if (foreign > 0) foreign -= 1;
      continue;
    }
    if (!fits(name, open, foreign > 0)) throw new Unclear();
    const root = foreign > 0 ? open.at(-foreign)?.name : name;
    const isForeign = foreign > 0 || foreignRoots.has(name);
    if (root !== 'svg' && /[A-Z]/.test(name)) throw new Unclear();
    const element: HtmlElement = {
      name,
      attributes: attributes === '' ? NO_ATTRIBUTES : readAttributes(attributes, root === 'svg'),
      children: [],
    };
    siblings.push(element);
    if (!isForeign && rawElements.has(name)) {
      at = addRaw(html, at, element);
    } else if (isForeign ? slash === '' : !voidElements.has(name)) {
      if (slash !== '' && !isForeign) throw new Unclear();
      if (isForeign) foreign += 1;
      open.push(element);
      siblings = element.children;
      // The line break after the tag is none of the text.
      if (name === 'pre' && html[at] === '\n') at += 1;
    }
  }
  if (open.length > 0) throw new Unclear();
  return top;
}

function addText(written: string, parent: HtmlElement | undefined, siblings: HtmlNode[]): void {
  const text = decode(written);
  if (!holdsText(parent) && NOT_SPACE.test(text)) throw new Unclear();
  // After `<pre>`, a line break by its number is none of the text either.
  const isFirst = parent?.name === 'pre' && siblings.length === 0;
  if (isFirst && text.startsWith('\n') && written.startsWith('&')) throw new Unclear();
  siblings.push(text);
}

/** Comments are in no tree. */
function endOfComment(html: string, start: number): number {
  const end = html.indexOf('-->', start + 4);
  if (end === -1 || /^-?>|<!--|--!>/.test(html.slice(start + 4, end))) throw new Unclear();
  return end + 3;
}

/** @returns where the HTML goes on */
function addRaw(html: string, start: number, element: HtmlElement): number {
  const tag = `</${element.name}>`;
  const end = html.indexOf(tag, start);
  const content = html.slice(start, end);
  if (end === -1 || content.includes('<!--') || content.includes('</')) throw new Unclear();
  if (content !== '') element.children.push(content);
  return end + tag.length;
}

function readAttributes(written: string, isDrawing: boolean): Attribute[] {
  const attributes: Attribute[] = [];
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? bare ?? '');
    // Drawings alone have names with capitals.
    if (!isDrawing && /[A-Z]/.test(name)) throw new Unclear();
    if (!attributes.some(([known]) => known === name)) attributes.push([name, value]);
  }
  return attributes;
}

/** Replaces the references that need no list of all that there are. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    REFERENCE,
    (
      written,
      hexadecimal: string | undefined,
      decimal: string | undefined,
      named: string | undefined,
      offset: number,
    ) => {
      if (named !== undefined) {
        const character = lookUp(namedCharacters, named);
        if (character === undefined) throw new Unclear();
        return character;
      }
      if (hexadecimal === undefined && decimal === undefined) {
        // A sign for itself is followed by what begins no reference.
        if (/[a-z\d#]/i.test(text.charAt(offset + 1))) throw new Unclear();
        return written;
      }
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      if (isOdd(code)) throw new Unclear();
      return String.fromCodePoint(code);
    },
  );
}

/** Numbers that stand for another character, or for none. */
function isOdd(code: number): boolean {
  return (
    (code < 0x20 && code !== 0x0a && code !== 0x09) ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0xd800 && code < 0xe000) ||
    code > 0x10ffff
  );
}
