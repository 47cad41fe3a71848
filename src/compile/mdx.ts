import fs from 'node:fs';
import path from 'node:path';
import { ContentErrors, positionAt, type ContentError } from '../site/content-error.ts';
import type { RenderedText } from '../markdown/render.ts';

/** Endings that an import may leave out. */
const endings = ['', '.ts', '.js', '.mjs', '.json'];

/** Checks that the files are there which an `.mdx` file imports by their path. */
export function checkImports(imports: RenderedText['imports'], file: string): ContentError[] {
  return imports
    .filter(({ source }) => source.startsWith('.'))
    .filter(({ source }) => {
      const target = path.resolve(path.dirname(file), source.replace(/\?.*$/, ''));
      return !endings.some((ending) => fs.existsSync(`${target}${ending}`));
    })
    .map(({ source, position }) => ({
      severity: 'error',
      kind: 'missing-import',
      file,
      position,
      message: `There is no file "${source}" to import.`,
      fix: 'Correct the path; it counts from the folder of this file.',
    }));
}

/**
 * Makes a content error of what an `.mdx` file's own code threw while its page was made.
 *
 * @param file absolute path of the `.mdx` file
 */
export function mdxFault(thrown: unknown, file: string): ContentErrors {
  if (thrown instanceof ContentErrors) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const name = /^([\w$]+) is not defined/.exec(reason)?.[1];
  const text = fs.readFileSync(file, 'utf8');
  // The engine of JavaScript names the word, not its place in the author's file.
  const offset = name === undefined ? -1 : text.search(new RegExp(`\\{[^}]*\\b${name}\\b`));
  return new ContentErrors([
    {
      severity: 'error',
      kind: 'mdx-code',
      file,
      position: positionAt(text, Math.max(0, offset)),
      message: `The code in this file cannot be run: ${reason}.`,
      fix:
        name === undefined
          ? 'Correct the JavaScript between the braces, or the component that it uses.'
          : `Define it first, export const ${name} = …, or write \\{ when no JavaScript is meant.`,
    },
  ]);
}
