import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { currentCompilation } from '../compile/current.ts';
import { contextOf } from '../markdown/context.ts';

/**
 * Tells the plugins the language of an `.mdx` file that Astro renders; of all others they are told when
 * these are compiled.
 */
export function remarkTextLanguage() {
  return async (_: Root, file: VFile): Promise<void> => {
    const { compiled } = await currentCompilation();
    const entry = compiled?.entries.find((one) => one.file === file.path);
    if (entry !== undefined) contextOf(file).language = entry.language;
  };
}
