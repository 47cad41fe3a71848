import path from 'node:path';
import { type ContentError, positionAt, START_OF_FILE } from '../../site/content-error.ts';
import { type CitationStyle, digestStyle } from './citation-style.ts';
import { childNamed, childrenOf, type CompactNode, textOf } from './nodes.ts';
import { parseXml } from './parse-xml.ts';
import { findStyle } from './shipped.ts';
import { styleKind } from './style-kind.ts';

/** The namespace of CSL, by which a style is known. */
const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

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
  const { root, offsets, broken } = parseXml(text);
  const fail = (
    kind: string,
    offset: number,
    message: string,
    fix = DOWNLOAD,
  ): ReturnType<typeof readStyle> => {
    const position = offset === 0 ? START_OF_FILE : positionAt(text, offset);
    return {
      style: undefined,
      errors: [{ severity: 'error', kind, file, position, message, fix }],
    };
  };
  const placeOf = (node: CompactNode): number => offsets.get(node) ?? 0;
  if (broken !== undefined && root !== undefined) {
    const message = `This citation style is not well-formed XML: ${broken.message}.`;
    return fail('broken-style', broken.offset, message);
  }
  if (root?.n !== 'style' || root.a?.xmlns !== NAMESPACE) {
    return fail('not-a-style', 0, 'This file is not a style of the Citation Style Language.');
  }
  const info = childNamed(root, 'info');
  const id = path.basename(file, '.csl');
  const title = textOf(childNamed(info, 'title')) ?? id;
  const parent = childrenOf(info).find(
    ({ n, a }) => n === 'link' && a?.rel === 'independent-parent',
  );
  if (parent !== undefined) {
    const parentId = /[^/]*$/.exec(parent.a?.href ?? '')?.[0] ?? '';
    const style = findStyle(parentId);
    if (style !== undefined) return { style: { ...style, id, title }, errors: [] };
    const message = `This style only points to the style "${parentId}", which does not ship.`;
    const fix = `Download ${parentId}.csl from https://www.zotero.org/styles and use that file.`;
    return fail('dependent-style', placeOf(parent), message, fix);
  }
  const kind = styleKind(root);
  for (const part of kind === 'note' ? ['citation'] : ['citation', 'bibliography']) {
    if (childNamed(root, part) !== undefined) continue;
    const what = part === 'citation' ? 'citations' : 'references';
    const message = `This style has no <${part}>, so it cannot format ${what}.`;
    return fail('incomplete-style', placeOf(root), message, 'Choose another style.');
  }
  return {
    style: {
      id,
      title,
      kind,
      hasBibliography: childNamed(root, 'bibliography') !== undefined,
      locale: root.a['default-locale'],
      digest: digestStyle(text),
      source: text,
    },
    errors: [],
  };
}

const DOWNLOAD = 'Download the .csl file again, for example from https://www.zotero.org/styles.';
