import { nearest } from '../../site/nearest.ts';
import { STYLE_ALIASES } from './aliases.ts';
import { type CitationStyle, digestStyle, styleKind } from './citation-style.ts';
import {
  type AssetIndex,
  citeprocJson,
  type CompactNode,
  readAsset,
  readIndex,
} from './csl-assets.ts';

let index: AssetIndex | undefined;
const styles = new Map<string, CitationStyle>();

function loadIndex(): AssetIndex {
  index ??= readIndex('styles');
  return index;
}

/**
 * Finds a style of the CSL project's collection.
 *
 * @param name its file's name, with or without `.csl`, or what people call it, such as `mla`; in
 *   any case
 */
export function findStyle(name: string): CitationStyle | undefined {
  const id = styleId(name);
  const known = styles.get(id);
  if (known !== undefined) return known;
  const file = loadIndex().files.get(id);
  if (file === undefined) return undefined;
  const nodes = readAsset(file) as Readonly<Record<string, CompactNode>>;
  const root = nodes[id];
  if (root === undefined) throw new Error(`${file} should hold the style ${id}.`);
  const source = citeprocJson(root);
  const info = childNamed(root, 'info');
  const formats = info?.c?.filter(isNode).map((node) => node.a?.['citation-format']);
  const style: CitationStyle = {
    id,
    title: loadIndex().titles.get(id) ?? id,
    kind: styleKind({
      styleClass: root.a?.class,
      citationFormat: formats?.find((format) => format !== undefined),
    }),
    digest: digestStyle(source),
    source,
  };
  // Without this part a style makes no references, and a page could not show what is cited.
  if (style.kind !== 'note' && childNamed(root, 'bibliography') === undefined) style.kind = 'note';
  styles.set(id, style);
  return style;
}

/** The name of a style that an author may have meant, for messages. */
export function nearestStyle(name: string): string | undefined {
  const id = styleId(name);
  return nearest(id, [...Object.keys(STYLE_ALIASES), ...loadIndex().files.keys()]);
}

function styleId(name: string): string {
  const id = name
    .trim()
    .toLowerCase()
    .replace(/\.csl$/, '')
    .replace(/[\s_]+/g, '-');
  return Object.hasOwn(STYLE_ALIASES, id) ? (STYLE_ALIASES[id] ?? id) : id;
}

function childNamed(node: CompactNode, name: string): CompactNode | undefined {
  return node.c?.filter(isNode).find((child) => child.n === name);
}

function isNode(child: CompactNode | string): child is CompactNode {
  return typeof child !== 'string';
}
