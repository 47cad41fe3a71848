import { type MarkedPiece, markedText } from '../latex/marked-text.ts';
import { type FieldReader, unescapeVerbatim } from './field-reader.ts';
import { reportAddress } from './links.ts';
import { noteParts } from './note.ts';
import { readUrl } from './safe-url.ts';

/** The line of the author's own, `additional_info`, with its links and what is emphasized. */
export function readAdditionalInfo(fields: FieldReader): MarkedPiece[] | undefined {
  // Tells what is wrong with the LaTeX, too.
  if (fields.text('additional_info') === undefined) return undefined;
  return markedPieces(fields, 'additional_info', fields.source('additional_info') ?? '');
}

/** A note with its links and what is emphasized; undefined for one that has neither. */
export function readMarkedNote(fields: FieldReader): MarkedPiece[] | undefined {
  const name = fields.source('note') === undefined ? 'addendum' : 'note';
  const source = fields.source(name);
  if (source === undefined || !/\\(?:href|url|emph|textit)\b/.test(source)) return undefined;
  const pieces = markedPieces(fields, name, noteParts(source).rest);
  const isMarked = pieces.some(({ href, isEmphasized }) => href !== undefined || isEmphasized);
  return isMarked ? pieces : undefined;
}

/** What a field says, with the addresses that can be linked. */
function markedPieces(fields: FieldReader, name: string, source: string): MarkedPiece[] {
  return markedText(source, true).map(({ href, ...piece }) => {
    const address =
      href === undefined ? undefined : readAddress(fields, name, unescapeVerbatim(href));
    return address === undefined ? piece : { ...piece, href: address };
  });
}

function readAddress(fields: FieldReader, name: string, address: string): string | undefined {
  const reading = readUrl(address);
  if (reading.kind === 'path') {
    fields.report(name, {
      severity: 'warning',
      kind: 'not-a-link',
      message: `\`${name}\` leads to \`${address}\`, which is no address elsewhere, so it is not linked.`,
      fix: 'Name files and pages of the site in a field for links, such as supp or blog.',
    });
    return undefined;
  }
  reportAddress(fields, name, reading);
  return reading.kind === 'unsafe' ? undefined : reading.href;
}
