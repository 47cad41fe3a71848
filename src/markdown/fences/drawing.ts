import type { Code, PhrasingContent } from 'mdast';
import { lookUp } from '../../site/look-up.ts';
import { nearest } from '../../site/nearest.ts';
import { positionAtOffset, positionOf, type TextContext } from '../context.ts';
import type { DrawingLanguage } from '../fill-requests.ts';
import { parseInline } from '../parse-inline.ts';
import type { Fence } from './fence.ts';

/** The languages of drawings, by the names that they have in a text; in small letters. */
export const drawingLanguages: Readonly<Record<string, DrawingLanguage>> = {
  dot: 'graphviz',
  graphviz: 'graphviz',
  mermaid: 'mermaid',
  vega: 'vega',
  vegalite: 'vega-lite',
  vega_lite: 'vega-lite',
  'vega-lite': 'vega-lite',
};

/** What can stand behind the language. */
const optionNames = ['alt', 'title'] as const;
type Options = Partial<Record<(typeof optionNames)[number], string>>;

const OPTION = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))|([^\s{}]+)/gsu;

/**
 * A block that describes a drawing, which is shown in its place.
 *
 * ````md
 * ```dot alt="An arrow leads from a to b"
 * digraph { a -> b }
 * ```
 * ````
 */
export function drawingFence(language: DrawingLanguage): Fence {
  return (node, context) => {
    const { alt } = readOptions(node, context);
    const value = context.fills.add({
      kind: 'drawing',
      language,
      writtenAs: node.lang ?? language,
      source: node.value,
      alt,
      position: positionOf(context, node),
    });
    return [{ type: 'text', value, ...(node.position && { position: node.position }) }];
  };
}

/**
 * Takes the caption of a drawing out of the line that opens its block.
 *
 * @returns undefined when the block has none, or is no drawing
 */
export function takeDrawingTitle(node: Code): PhrasingContent[] | undefined {
  if (lookUp(drawingLanguages, node.lang?.toLowerCase() ?? '') === undefined) return undefined;
  for (const [written, key, double, single, bare] of (node.meta ?? '').matchAll(OPTION)) {
    const title = key === 'title' ? (double ?? single ?? bare) : undefined;
    if (title === undefined) continue;
    node.meta = node.meta?.replace(written, () => '') ?? null;
    return parseInline(title, node.position);
  }
  return undefined;
}

function readOptions(node: Code, context: TextContext): Options {
  const options: Options = {};
  for (const [written, key, double, single, bare] of (node.meta ?? '').matchAll(OPTION)) {
    const name = optionNames.find((one) => one === key);
    const value = double ?? single ?? bare;
    if (name === undefined) complain(written, key ?? written, node, context);
    else if (value !== undefined) options[name] = value;
  }
  return options;
}

function complain(written: string, name: string, node: Code, context: TextContext): void {
  const meant = nearest(name, optionNames);
  const start = node.position?.start.offset ?? 0;
  const offset = context.source.indexOf(written, start);
  context.errors.push({
    severity: 'warning',
    kind: 'unknown-drawing-option',
    file: context.file,
    position: offset === -1 ? positionOf(context, node) : positionAtOffset(context, offset),
    message: `A block that is drawn has no option "${written}".`,
    fix:
      meant === undefined
        ? 'Write alt="…", which says what is seen, or title="…", which stands below.'
        : `Did you mean ${meant}="…"?`,
  });
}
