import { lookUp } from '../../site/look-up.ts';

/*
 * biblatex writes keys where a document says in its own language what they mean. Those of theses,
 * reports and states of a work are read where they are shown.
 */

const OFFICES: Readonly<Record<string, string>> = {
  de: 'German patent',
  eu: 'European patent',
  fr: 'French patent',
  uk: 'British patent',
  us: 'US patent',
};

/** What the key of a patent means: `patenteu`, or `patreqfr` for one that is asked for. */
export function patentText(type: string): string | undefined {
  const [, kind, office = ''] = /^pat(ent|req)(de|eu|fr|uk|us)?$/.exec(type) ?? [];
  if (kind === undefined) return undefined;
  const patent = lookUp(OFFICES, office) ?? 'Patent';
  return kind === 'req' ? `${patent} request` : patent;
}

/** What the key of a journal's series means. */
export function seriesText(series: string): string {
  return series.replace(/^(new|old)series$/, '$1 series');
}
