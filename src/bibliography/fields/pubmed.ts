import type { FieldReader } from './field-reader.ts';
import { noteParts } from './note.ts';

/** The numbers of a work at PubMed and PubMed Central. */
export interface PubmedIds {
  /** `31234567`. */
  pmid?: string;
  /** `PMC6612345`. */
  pmcid?: string;
}

/** Where each may stand: fields, a number as people write it, and an address there. */
const PLACES = {
  pmid: {
    fields: ['pmid', 'pubmed', 'pubmedid', 'pubmed_id'],
    written: /^(?:PMID:?\s*)?(\d{1,9})$/i,
    address:
      /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)\/?$/i,
    archive: /^(?:pubmed|pmid|medline)$/i,
    prefix: '',
  },
  pmcid: {
    fields: ['pmcid', 'pmc'],
    written: /^(?:PMCID:?\s*)?(?:PMC)?(\d{1,9})(?:\.\d+)?(?:\s*\[.*\])?$/i,
    address:
      /^https?:\/\/(?:pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc)\/articles\/PMC(\d+)\/?$/i,
    archive: /^(?:pmc|pmcid)$/i,
    prefix: 'PMC',
  },
} as const;

/**
 * What PubMed knows a work by: from `pmid` and `pmcid`, biblatex' `eprint`, an address there in `url`, or
 * the note that converters of PubMed's records and Zotero write.
 */
export function readPubmedIds(fields: FieldReader): PubmedIds {
  const noted = noteParts(fields.source('note') ?? '');
  const [pmid, pmcid] = [idAt(fields, 'pmid', noted.pmid), idAt(fields, 'pmcid', noted.pmcid)];
  return { ...(pmid !== undefined && { pmid }), ...(pmcid !== undefined && { pmcid }) };
}

/** The page of a work at PubMed. */
export function pubmedAddress(pmid: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

/** The text of a work at PubMed Central. */
export function pmcAddress(pmcid: string): string {
  return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
}

function idAt(
  fields: FieldReader,
  kind: keyof typeof PLACES,
  noted: string | undefined,
): string | undefined {
  const { fields: names, written, address, archive, prefix } = PLACES[kind];
  const number = (text: string | undefined): string | undefined => {
    const found = written.exec(text ?? '')?.[1] ?? address.exec(text ?? '')?.[1];
    return found === undefined ? undefined : `${prefix}${found}`;
  };
  const name = names.find((candidate) => fields.verbatim(candidate) !== undefined);
  if (name !== undefined) {
    const own = number(fields.verbatim(name));
    if (own === undefined) reportId(fields, name, kind);
    return own;
  }
  const isThere = archive.test(fields.first('eprinttype', 'archiveprefix') ?? '');
  const url = fields.verbatim('url') ?? '';
  return (
    number(isThere ? fields.verbatim('eprint') : undefined) ??
    number(noted) ??
    (address.test(url) ? number(url) : undefined)
  );
}

function reportId(fields: FieldReader, name: string, kind: keyof typeof PLACES): void {
  const example = kind === 'pmid' ? '31234567' : 'PMC6612345';
  fields.report(name, {
    severity: 'warning',
    kind: 'not-a-link',
    message: `\`${fields.verbatim(name) ?? ''}\` in \`${name}\` is no number of ${kind === 'pmid' ? 'PubMed' : 'PubMed Central'}, so no link is shown.`,
    fix: `Write the number alone: ${name} = {${example}}.`,
  });
}
