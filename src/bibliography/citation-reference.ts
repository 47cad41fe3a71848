import type { CslItem, CslName } from './csl-item.ts';

/** Names of the parts of a reference, by CSL's types of the work. */
const CONTAINERS: Readonly<Record<string, string>> = {
  'article-journal': 'citation_journal_title',
  'paper-conference': 'citation_conference_title',
  chapter: 'citation_inbook_title',
};
const INSTITUTIONS: Readonly<Record<string, string>> = {
  thesis: 'citation_dissertation_institution',
  report: 'citation_technical_report_institution',
};

/**
 * A reference as Highwire's `citation_reference` has it: the tags that its own page would have, with
 * semicolons between.
 *
 * @example 'citation_title=The edge of a drop; citation_author=A. Pell; citation_publication_date=1987'
 */
export function citationReference(item: CslItem): string {
  const container = CONTAINERS[item.type];
  const institution = INSTITUTIONS[item.type];
  const [year] = item.issued?.['date-parts']?.[0] ?? [];
  const [first, last] = (item.page ?? '').split(/\s*[-–—]+\s*/);
  const parts: [string, string | undefined][] = [
    ['citation_title', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['citation_author', written(name)]),
    ['citation_publication_date', year === undefined ? undefined : String(year)],
    [container ?? 'citation_inbook_title', item['container-title']],
    [institution ?? 'citation_publisher', item.publisher],
    ['citation_volume', item.volume],
    ['citation_issue', item.issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_doi', item.DOI],
  ];
  return parts
    .map(([name, value]) => [name, value?.replaceAll(/\s*;\s*|\s+/g, ' ').trim() ?? ''] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

function written(name: CslName): string {
  const parts = [name.given, name['non-dropping-particle'], name.family, name.suffix];
  return name.literal ?? parts.filter((part) => part !== undefined).join(' ');
}
