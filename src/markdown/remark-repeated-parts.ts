import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionOf } from './context.ts';
import { endMatter } from './directives/appendix.ts';
import { visit } from './visit.ts';

/**
 * Finds parts of the end of a text that are there twice: both would have one address.
 *
 * ```md
 * :::acknowledgements   →   an error when another stands before it
 * ```
 */
export function remarkRepeatedParts() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const seen = new Set<string>();
    visit(tree, 'containerDirective', ({ name, position, attributes }) => {
      const isPart = Object.hasOwn(endMatter, name) && name !== 'appendix';
      if (!isPart || attributes?.id != null) return;
      const part = name.replace(/^acknowledge?ments$/, 'acknowledgements');
      if (seen.has(part)) {
        context.errors.push({
          severity: 'error',
          kind: 'repeated-part',
          file: context.file,
          position: positionOf(context, { position }),
          message: `The part :::${name} is there twice.`,
          fix: 'Put the words of both into one.',
        });
      }
      seen.add(part);
    });
  };
}
