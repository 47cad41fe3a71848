import { SaxesParser } from 'saxes';
import type { CompactNode } from './nodes.ts';

/** XML as a tree, with the place of what breaks it. Offsets count UTF-16 code units. */
export interface ParsedXml {
  /** As far as the text is well-formed; undefined when it has no element. */
  root: CompactNode | undefined;
  /** Where each element begins in the text. */
  offsets: ReadonlyMap<CompactNode, number>;
  broken: { message: string; offset: number } | undefined;
}

/** Reads XML, and says where it stops to be that. */
export function parseXml(text: string): ParsedXml {
  const document: CompactNode = { n: '', c: [] };
  const open = [document];
  const offsets = new Map<CompactNode, number>();
  let broken: ParsedXml['broken'];
  let start = 0;
  const parser = new SaxesParser();
  const lastTag = (before: number): number => Math.max(0, text.lastIndexOf('<', before - 1));
  parser.on('opentagstart', () => {
    start = lastTag(parser.position);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: CompactNode = { n: name, a: { ...attributes }, c: [] };
    offsets.set(node, start);
    open.at(-1)?.c?.push(node);
    open.push(node);
  });
  parser.on('text', (content) => {
    open.at(-1)?.c?.push(content);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', ({ message }) => {
    broken ??= {
      message: message.replace(/^[\d:]+\s*/, '').replace(/\.$/, ''),
      offset: lastTag(parser.position),
    };
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const root = document.c?.find((child) => typeof child !== 'string');
  return { root, offsets, broken };
}
