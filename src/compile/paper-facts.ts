import type { Texts } from '../site/i18n/texts.ts';
import { doiAddress } from '../bibliography/fields/identifiers.ts';
import { nameText } from '../bibliography/people/name-text.ts';
import { pmcAddress, pubmedAddress } from '../bibliography/fields/pubmed.ts';
import { isLongNote } from '../bibliography/venue-line.ts';
import type { CompiledWork } from './compiled-work.ts';
import type { WorkBody } from './work-body.ts';

const BEHIND = /\s*\((?:Electronic|Print|Linking)\)/gi;

/** A line of what is known about a work. */
export interface PaperFact {
  label: string;
  text: string;
  href?: string;
}

/** What is known about a work beside its title, authors, venue and links. */
export function paperFacts(
  work: CompiledWork,
  { csl, codes }: WorkBody,
  texts: Texts,
): PaperFact[] {
  const { doi, arxiv, keywords, editors, authors } = work;
  const facts: PaperFact[] = [];
  if (doi !== undefined) {
    facts.push({ label: 'DOI', text: doi, href: doiAddress(doi) });
  }
  if (arxiv !== undefined) {
    facts.push({ label: 'arXiv', text: arxiv.id, href: `https://arxiv.org/abs/${arxiv.id}` });
  }
  for (const [label, value, addressOf] of [
    ['PMID', csl.PMID, pubmedAddress],
    ['PMCID', csl.PMCID, pmcAddress],
  ] as const) {
    if (typeof value === 'string') facts.push({ label, text: value, href: addressOf(value) });
  }
  for (const [label, value] of [
    ['ISBN', csl.ISBN],
    ['ISSN', csl.ISSN],
  ] as const) {
    // PubMed says behind each whether it is that of the print.
    const text = typeof value === 'string' ? value.replaceAll(BEHIND, ',').replace(/,$/, '') : '';
    if (text !== '') facts.push({ label, text });
  }
  if (editors.length > 0 && authors.length > 0) {
    facts.push({ label: texts.editedBy, text: editors.map(nameText).join(', ') });
  }
  if (typeof csl.note === 'string' && isLongNote(csl.note)) {
    facts.push({ label: texts.note, text: csl.note });
  }
  for (const { scheme, text } of codes) {
    facts.push({ label: scheme === 'report' ? texts['venue.report'] : scheme, text });
  }
  if (keywords.length > 0) facts.push({ label: texts.keywords, text: keywords.join(', ') });
  return facts;
}
