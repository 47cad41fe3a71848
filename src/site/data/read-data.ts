import fs from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import { START_OF_FILE, type ContentError } from '../content-error.ts';
import { encodingMistakes } from '../encoding.ts';
import { validate } from '../validate.ts';
import { readYaml, type LocatedYaml } from '../yaml.ts';
import { coauthorsSchema, type Coauthors } from './coauthors.ts';
import { metricsSchema, type Metrics } from './metrics.ts';
import { unquotedColors } from './unquoted-colors.ts';
import { venuesSchema, type Venues } from './venues.ts';

/** What `content/data/` says about people, venues and figures. */
export interface SiteData {
  coauthors: Coauthors;
  venues: Venues;
  metrics: Metrics | undefined;
}

/** Where a file of data says something, for those who find that nothing comes of it. */
export interface DataPlaces {
  file: string;
  locate: LocatedYaml['locate'];
}

/**
 * Reads the data of a site. A file that is not there says nothing; `.yml` will do as well.
 *
 * @param contentFiles files of `content/`, as paths with slashes
 */
export async function readData(
  contentFolder: string,
  contentFiles: readonly string[],
): Promise<{
  data: SiteData;
  places: { coauthors?: DataPlaces; venues?: DataPlaces };
  errors: ContentError[];
}> {
  const errors: ContentError[] = [];
  const read = async <Schema extends z.ZodType>(
    name: string,
    schema: Schema,
  ): Promise<(DataPlaces & { value: z.output<Schema> }) | undefined> => {
    const names = [`data/${name}.yaml`, `data/${name}.yml`];
    const found = names.find((candidate) => contentFiles.includes(candidate));
    if (found === undefined) return undefined;
    const file = path.join(contentFolder, found);
    const text = await fs.readFile(file, 'utf8');
    errors.push(...encodingMistakes(text, file));
    const yaml = readYaml(text, file);
    const result = validate(schema, yaml, file, path.basename(found));
    const isBroken = yaml.errors.length > 0;
    const unquoted =
      name === 'venues' ? unquotedColors(text, file, isBroken ? 'error' : 'warning') : [];
    errors.push(...unquoted);
    // What YAML says of a brace that stands in a comment helps nobody.
    if (!isBroken || unquoted.length === 0) errors.push(...result.errors);
    return result.value === undefined
      ? undefined
      : { value: result.value, file, locate: yaml.locate };
  };
  const coauthors = await read('coauthors', coauthorsSchema);
  const venues = await read('venues', venuesSchema);
  const metrics = await read('metrics', metricsSchema);
  if (metrics !== undefined && errors.every(({ file }) => file !== metrics.file)) {
    errors.push(...withoutOrigin(metrics.value, metrics.file));
  }
  const data: SiteData = {
    coauthors: coauthors?.value ?? {},
    venues: venues?.value ?? {},
    metrics: metrics?.value,
  };
  const places = {
    ...(coauthors !== undefined && { coauthors }),
    ...(venues !== undefined && { venues }),
  };
  return { data, places, errors };
}

/** A figure says little when nobody knows of when and whose it is. */
function withoutOrigin(metrics: Metrics, file: string): ContentError[] {
  const missing = [
    ...(metrics.date === undefined ? (['date'] as const) : []),
    ...(metrics.source === undefined ? (['source'] as const) : []),
  ];
  const advice = {
    date: 'Add a line "date: YYYY-MM-DD" with the day on which you looked.',
    source: 'Add a line "source: Google Scholar", or whoever counted.',
  };
  return missing.map((key) => ({
    severity: 'warning',
    kind: `metrics-without-${key}`,
    file,
    position: START_OF_FILE,
    message: `The figures in metrics.yaml have no ${key}, so that readers cannot judge them.`,
    fix: advice[key],
  }));
}
