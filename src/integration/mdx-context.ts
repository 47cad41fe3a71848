import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { currentCompilation } from '../compile/current.ts';
import { contextOf } from '../markdown/context.ts';

/**
 * Tells the plugins what they must know of an `.mdx` file that Astro renders: its language, and which
 * works it cites in notes. Of all others they are told when these are compiled.
 */
export function remarkMdxContext() {
  return async (_: Root, file: VFile): Promise<void> => {
    const { compiled } = await currentCompilation();
    const entry = compiled?.entries.find((one) => one.file === file.path);
    if (entry === undefined) return;
    const context = contextOf(file);
    context.language = entry.language;
    const { citedInNotes } = entry.text;
    if (citedInNotes !== undefined) context.citedInNotes = new Set(citedInNotes);
  };
}
