import type { PhrasingContent } from 'mdast';
import type { TextContext } from '../context.ts';
import { element, type ElementNode } from '../element.ts';
import { parseInline } from '../parse-inline.ts';
import { attributeOf } from './attributes.ts';
import type { DirectiveNode } from './directive.ts';

/** Where a figure is from and what others may do with it, small; undefined when nothing is said. */
export function creditOf(node: DirectiveNode, context: TextContext): ElementNode | undefined {
  const source = attributeOf(node, 'source');
  const license = attributeOf(node, 'license');
  const parts: PhrasingContent[][] = [];
  if (source !== undefined) {
    const word = context.fills.add({ kind: 'label', label: 'figureSource' });
    parts.push([{ type: 'text', value: `${word} ` }, ...parseInline(source, node.position)]);
  }
  if (license !== undefined) {
    const word = context.fills.add({ kind: 'label', label: 'figureLicense' });
    parts.push([{ type: 'text', value: `${word} ` }, ...licenseLink(license, node)]);
  }
  const [first, second] = parts;
  if (first === undefined) return undefined;
  const words: PhrasingContent[] =
    second === undefined ? first : [...first, { type: 'text', value: ' · ' }, ...second];
  return element('small', { className: ['figure-credit'] }, words, node.position);
}

/** The name of a Creative Commons licence leads to its text; anything else is Markdown. */
function licenseLink(license: string, node: DirectiveNode): PhrasingContent[] {
  const address = creativeCommonsAddress(license);
  if (address === undefined) return parseInline(license, node.position);
  const words: PhrasingContent[] = [{ type: 'text', value: license }];
  return [element('a', { href: address, rel: ['license'] }, words, node.position)];
}

/**
 * Address of a Creative Commons licence, by its usual short name such as `CC BY-SA 4.0` or `CC0`;
 * see https://creativecommons.org/licenses/.
 */
function creativeCommonsAddress(name: string): string | undefined {
  if (/^CC0(?: 1\.0)?$/i.test(name)) {
    return 'https://creativecommons.org/publicdomain/zero/1.0/';
  }
  const match = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?) (\d\.\d)$/i.exec(name);
  const [, terms, version] = match ?? [];
  if (terms === undefined || version === undefined) return undefined;
  return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
