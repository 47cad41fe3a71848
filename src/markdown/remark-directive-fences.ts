import type { Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { fenceMistakes, type Fence, type FenceMistake } from './directive-fences.ts';
import { fenceError } from './directive-fence-errors.ts';
import { explainLine, foreignName } from './directives/foreign-line.ts';
import { directiveNamed } from './directives/registry.ts';
import type { StrayColons } from './directive-tree.ts';

/**
 * Finds the blocks that end where they should not, and the lines of colons that open and close none.
 *
 * ```md
 * :::note          →   an error, unless ::: stands on a line below
 * ::: {.note}      →   an error: write :::note
 * ```
 */
export function remarkDirectiveFences() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const found: Found = { fences: [], unclosed: [], stray: [], cut: [], isUnreadable: false };
    collect(tree, found, context);
    const { fences, unclosed, stray, cut } = found;
    let mistakes = cut;
    const isBroken = unclosed.length > 0 || stray.length > 0 || found.isUnreadable;
    if (isBroken && cut.length === 0) mistakes = fenceMistakes(fences);
    if (isBroken && mistakes.length === 0 && !found.isUnreadable) {
      // Each is closed by a line that belongs to another list or quotation.
      mistakes = [
        ...unclosed.map((open): FenceMistake => ({ kind: 'unclosed', open })),
        ...stray.map((close): FenceMistake => ({ kind: 'closes-nothing', close })),
      ];
    }
    for (const mistake of mistakes) context.errors.push(fenceError(mistake, context.file));
  };
}

interface Found {
  /** Every fence, in the order of the text. */
  fences: Fence[];
  unclosed: Fence[];
  /** Those that close nothing. */
  stray: Fence[];
  /** Blocks that a line of colons in a block of code ends. */
  cut: FenceMistake[];
  /** Whether there is a line of colons that cannot be read, and was reported. */
  isUnreadable: boolean;
}

function collect(parent: Parents, found: Found, context: TextContext): void {
  for (const child of parent.children) {
    const fences = child.type === 'containerDirective' ? child.data?.fences : undefined;
    if (child.type === 'strayColons') addStray(child, found, context);
    else if (child.type === 'containerDirective' && fences !== undefined) {
      const { name } = child;
      // A directive of one line, with a colon too many, is reported as such.
      const isReported = directiveNamed(name)?.forms.includes('container') === false;
      const position = positionOf(context, child);
      const open: Fence = { does: 'open', size: fences.size, name, position, isReported };
      found.fences.push(open);
      collect(child, found, context);
      const { closing } = fences;
      if (closing === undefined && !isReported) found.unclosed.push(open);
      else if (closing !== undefined) {
        const { size, line, column } = closing;
        const at = { line: line + context.linesBefore, column };
        const close: Fence = { does: 'close', size, name: '', position: at };
        found.fences.push(close);
        if (endsInCode(child, context)) found.cut.push({ kind: 'cut', open, close });
      }
    } else if ('children' in child) collect(child, found, context);
  }
  parent.children = parent.children.filter((child: Nodes) => child.type !== 'strayColons');
}

function addStray(node: StrayColons, found: Found, context: TextContext): void {
  const position = positionOf(context, node);
  const [colons = ''] = /^:+/.exec(node.value) ?? [];
  const size = colons.length;
  if (node.value.trim() === colons) {
    const close: Fence = { does: 'close', size, name: '', position };
    found.fences.push(close);
    found.stray.push(close);
    return;
  }
  const explanation = explainLine(node.value);
  context.errors.push({
    severity: 'error',
    kind: 'directive-syntax',
    file: context.file,
    position,
    ...explanation,
  });
  found.isUnreadable = true;
  const isWhole = size < 3 || /:{3,}\s*$/.test(node.value.slice(size));
  const name = foreignName(node.value);
  if (!isWhole) found.fences.push({ does: 'open', size, name, position, isReported: true });
}

/** Whether a block ends amid a block of code, whose own end is behind it. */
function endsInCode(block: Parents, { source }: Pick<TextContext, 'source'>): boolean {
  const last: Nodes | undefined = block.children.at(-1);
  if (last === undefined) return false;
  if (last.type === 'containerDirective') return endsInCode(last, { source });
  if (last.type !== 'code') return false;
  const written = source.slice(last.position?.start.offset, last.position?.end.offset);
  const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  return fence !== undefined && !written.trimEnd().slice(fence.length).endsWith(fence);
}
