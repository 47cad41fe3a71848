import { nearest } from '../../site/nearest.ts';
import { lookUp } from '../../site/look-up.ts';
import { STYLE_ALIASES } from './aliases.ts';
import { type CitationStyle, digestStyle } from './citation-style.ts';
import { type AssetIndex, citeprocJson, readAsset, readIndex } from './csl-assets.ts';
import { childNamed, type CompactNode } from './nodes.ts';
import { styleKind } from './style-kind.ts';

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
  const style: CitationStyle = {
    id,
    title: loadIndex().titles.get(id) ?? id,
    kind: styleKind(root),
    hasBibliography: childNamed(root, 'bibliography') !== undefined,
    locale: root.a?.['default-locale'],
    digest: digestStyle(source),
    source,
  };
  // What is cited without a list can be told in notes only; two styles do not say so.
  if (!style.hasBibliography) style.kind = 'note';
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
  return lookUp(STYLE_ALIASES, id) ?? id;
}
