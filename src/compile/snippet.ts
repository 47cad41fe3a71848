import type { Entry } from '../site/entry.ts';
import { entryKey } from '../routes/route.ts';
import type { Citable } from './bibliography.ts';
import type { CompiledText, TextResult } from './compiled-text.ts';
import { addFindings, type Findings } from './findings.ts';
import type { TextWork } from './text-work.ts';
import { compileText } from './text.ts';

/**
 * Compiles a text that stands in the front matter of one entry.
 *
 * @param keys where it stands
 * @param body undefined when there is none
 */
export type CompileSnippet = (
  keys: readonly (string | number)[],
  body: string | undefined,
) => Promise<CompiledText | undefined>;

/**
 * Gives what compiles the texts in the front matter of an entry. They belong to the file's YAML, so
 * that they are read as Markdown in an `.mdx` file too.
 *
 * @param labels what the text of the page has labelled, which they may refer to
 * @param findings is added to
 */
export function snippetCompiler(
  entry: Entry,
  { citable, labels }: { citable: Citable; labels: TextResult['labelled'] },
  work: TextWork,
  findings: Findings,
): CompileSnippet {
  const inFile = { file: entry.file };
  return async (keys, body) => {
    if (body === undefined) return undefined;
    const start = entry.locate(keys);
    const file = entry.file.replace(/\.mdx$/, '.md');
    const source = { file, body, bodyLine: start.line, labels };
    const sitePath = work.table.pathOf.get(entryKey(entry));
    const citing = { citable, listsReferences: false, language: entry.language };
    const { text, anchors, files, errors } = await compileText(
      source,
      citing,
      sitePath,
      'margin',
      work,
    );
    addFindings(findings, {
      anchors: anchors.map((anchor) => ({ ...anchor, ...inFile })),
      files,
      errors: errors.map((error) => {
        // Columns of the first line count from the start of the value, where quotation marks may stand.
        const position = error.position.line === start.line ? start : error.position;
        return { ...error, ...inFile, position };
      }),
    });
    return text;
  };
}
