import path from 'node:path';
import { SaxesParser } from 'saxes';
import { type ContentError, positionAt, START_OF_FILE } from '../../site/content-error.ts';
import { type CitationStyle, digestStyle, styleKind } from './citation-style.ts';
import { findStyle } from './shipped.ts';

/** The namespace of CSL, by which a style is known. */
const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

interface Element {
  name: string;
  attributes: Record<string, string>;
  parent: string | undefined;
  offset: number;
}

/**
 * Reads a style that an author brings.
 *
 * A dependent style, which only names another to be formatted by, becomes that other under its own
 * title, when it ships.
 *
 * @param text of the `.csl` file
 * @param file its absolute path
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export function readStyle(
  text: string,
  file: string,
): { style: CitationStyle | undefined; errors: ContentError[] } {
  const fail = (
    kind: string,
    offset: number,
    message: string,
    fix: string,
  ): ReturnType<typeof readStyle> => {
    const position = offset === 0 ? START_OF_FILE : positionAt(text, offset);
    return {
      style: undefined,
      errors: [{ severity: 'error', kind, file, position, message, fix }],
    };
  };
  const { elements, title, broken } = parse(text);
  if (broken !== undefined && elements.length > 0) {
    const message = `This citation style is not well-formed XML: ${broken.message}.`;
    return fail('broken-style', broken.offset, message, DOWNLOAD);
  }
  const [root] = elements;
  if (root?.name !== 'style' || root.attributes.xmlns !== NAMESPACE) {
    return fail(
      'not-a-style',
      0,
      'This file is not a style of the Citation Style Language.',
      DOWNLOAD,
    );
  }
  const id = path.basename(file, '.csl');
  const parent = elements.find(
    ({ name, attributes }) => name === 'link' && attributes.rel === 'independent-parent',
  );
  if (parent !== undefined) {
    const parentId = /[^/]*$/.exec(parent.attributes.href ?? '')?.[0] ?? '';
    const style = findStyle(parentId);
    if (style !== undefined) return { style: { ...style, id, title: title ?? id }, errors: [] };
    const message = `This style only points to the style "${parentId}", which does not ship.`;
    const fix = `Download ${parentId}.csl from https://www.zotero.org/styles and use that file.`;
    return fail('dependent-style', parent.offset, message, fix);
  }
  const parts = elements.filter((element) => element.parent === 'style').map(({ name }) => name);
  const citationFormat = elements.find(
    ({ name, attributes }) => name === 'category' && attributes['citation-format'] !== undefined,
  )?.attributes['citation-format'];
  const kind = styleKind({ styleClass: root.attributes.class, citationFormat });
  for (const part of kind === 'note' ? ['citation'] : ['citation', 'bibliography']) {
    if (parts.includes(part)) continue;
    const message = `This style has no <${part}>, so it cannot format ${part === 'citation' ? 'citations' : 'references'}.`;
    return fail('incomplete-style', root.offset, message, 'Choose another style.');
  }
  return {
    style: { id, title: title ?? id, kind, digest: digestStyle(text), source: text },
    errors: [],
  };
}

const DOWNLOAD = 'Download the .csl file again, for example from https://www.zotero.org/styles.';

/** Reads the XML as far as it is well-formed. */
function parse(text: string): {
  elements: Element[];
  title: string | undefined;
  broken: { message: string; offset: number } | undefined;
} {
  const elements: Element[] = [];
  const open: string[] = [];
  let title: string | undefined;
  let broken: { message: string; offset: number } | undefined;
  let start = 0;
  const parser = new SaxesParser();
  parser.on('opentagstart', () => {
    start = parser.position;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const offset = text.lastIndexOf('<', start - 1);
    elements.push({ name, attributes, parent: open.at(-1), offset: Math.max(0, offset) });
    open.push(name);
  });
  parser.on('text', (content) => {
    if (open.at(-1) === 'title' && open.at(-2) === 'info') title ??= content.trim();
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', ({ message }) => {
    broken ??= {
      message: message.replace(/^[\d:]+\s*/, '').replace(/\.$/, ''),
      offset: Math.max(0, text.lastIndexOf('<', parser.position - 1)),
    };
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return { elements, title, broken };
}
