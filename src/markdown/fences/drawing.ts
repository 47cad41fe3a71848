import type { Code } from 'mdast';
import { nearest } from '../../site/nearest.ts';
import { positionAtOffset, positionOf, type TextContext } from '../context.ts';
import { element } from '../element.ts';
import type { DrawingLanguage } from '../fill-requests.ts';
import type { Fence } from './fence.ts';

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
    const { alt, title } = readOptions(node, context);
    const value = context.fills.add({
      kind: 'drawing',
      language,
      source: node.value,
      alt,
      position: positionOf(context, node),
    });
    const drawing = {
      type: 'text',
      value,
      ...(node.position !== undefined && { position: node.position }),
    } as const;
    if (title === undefined) return [drawing];
    const caption = element('figcaption', {}, [{ type: 'text', value: title }]);
    return [element('figure', {}, [drawing, caption], node.position)];
  };
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
