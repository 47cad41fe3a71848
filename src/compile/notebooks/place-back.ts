import type { ContentError, SourcePosition } from '../../site/content-error.ts';
import type { Findings } from '../findings.ts';
import { inNotebook, type TextWithNotebooks } from './with-notebooks.ts';

/**
 * What no author can mend in what came of a cell: it holds data as they are, and the notebook's own
 * complaint says how a picture gets its words.
 */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['missing-alt', 'markdown-in-html']);

/**
 * Puts what came up in a text with notebooks where its author finds it: in the file that was written,
 * and for what is in a notebook, at the line that shows it, with the cell.
 *
 * @param file absolute path of the text
 * @param bodyLine line of the file on which the text begins
 */
export function placeBack(
  { anchors, files, errors }: Findings,
  { lines, errors: ofNotebooks }: TextWithNotebooks,
  file: string,
  bodyLine: number,
): Findings {
  const lineAt = ({ line }: SourcePosition): TextWithNotebooks['lines'][number] | undefined =>
    lines[line - bodyLine];
  const moved = (position: SourcePosition): SourcePosition => {
    const { index, origin } = lineAt(position) ?? {};
    if (index === undefined) return position;
    return { line: bodyLine + index, column: origin === undefined ? position.column : 1 };
  };
  return {
    files,
    anchors: anchors.map((anchor) =>
      anchor.file === file ? { ...anchor, position: moved(anchor.position) } : anchor,
    ),
    errors: [
      ...ofNotebooks,
      // In the order of the cells, which all have the place of one line.
      ...errors.toSorted(byLineIn(file)).flatMap((error) => {
        if (error.file !== file) return error;
        const { origin } = lineAt(error.position) ?? {};
        const isMade = origin !== undefined && origin.line === undefined;
        if (isMade && NOT_WRITTEN.has(error.kind)) return [];
        const message =
          origin === undefined ? error.message : `${error.message} ${inNotebook(origin)}`;
        return { ...error, message, position: moved(error.position) };
      }),
    ],
  };
}

function byLineIn(file: string): (one: ContentError, other: ContentError) => number {
  const lineOf = (error: ContentError): number => (error.file === file ? error.position.line : 0);
  return (one, other) => lineOf(one) - lineOf(other);
}
