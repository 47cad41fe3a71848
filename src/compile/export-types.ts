import type { ExportFormat } from '../routes/route.ts';

/** Media types of the formats, as registered with IANA or in common use. */
export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
};
