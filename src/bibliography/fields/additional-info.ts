import { type MarkedPiece, markedText } from '../latex/marked-text.ts';
import { type FieldReader, unescapeVerbatim } from './field-reader.ts';
import { reportAddress } from './links.ts';
import { readUrl } from './safe-url.ts';

/** The line of the author's own, `additional_info`, with its links and what is emphasized. */
export function readAdditionalInfo(fields: FieldReader): MarkedPiece[] | undefined {
  // Tells what is wrong with the LaTeX, too.
  if (fields.text('additional_info') === undefined) return undefined;
  const pieces = markedText(fields.source('additional_info') ?? '');
  return pieces.map(({ href, ...piece }) => {
    const address = href === undefined ? undefined : readAddress(fields, unescapeVerbatim(href));
    return address === undefined ? piece : { ...piece, href: address };
  });
}

function readAddress(fields: FieldReader, address: string): string | undefined {
  const reading = readUrl(address);
  if (reading.kind === 'path') {
    fields.report('additional_info', {
      severity: 'warning',
      kind: 'not-a-link',
      message: `\`additional_info\` leads to \`${address}\`, which is no address elsewhere, so it is not linked.`,
      fix: 'Name files and pages of the site in a field for links, such as supp or blog.',
    });
    return undefined;
  }
  reportAddress(fields, 'additional_info', reading);
  return reading.kind === 'unsafe' ? undefined : reading.href;
}
