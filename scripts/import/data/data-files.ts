import { readCv } from '../../../src/site/data/cv/read-cv.ts';
import { coauthorsSchema } from '../../../src/site/data/coauthors.ts';
import { unquotedColors } from '../../../src/site/data/unquoted-colors.ts';
import { venuesSchema } from '../../../src/site/data/venues.ts';
import type { ContentError } from '../../../src/site/content-error.ts';
import { validate } from '../../../src/site/validate.ts';
import { readYaml } from '../../../src/site/yaml.ts';
import type { ImportJob } from '../job.ts';
import { textOf, textsOf, valueAt } from '../source/records.ts';
import { menuFile } from '../config/navigation.ts';
import { languageNamed } from '../config/address.ts';
import { withLiveLinks } from './cv-links.ts';
import { withoutJsonComments } from './json-comments.ts';
import { mendYaml } from './mend-yaml.ts';
import { tellRepositories } from './repositories.ts';

/** Files of `_data/` that mean the same in `content/data/`, and what finds mistakes in them. */
const kept: Readonly<Record<string, (text: string, file: string) => readonly ContentError[]>> = {
  coauthors: (text, file) => validate(coauthorsSchema, readYaml(text, file), file, file).errors,
  venues: (text, file) => [
    ...unquotedColors(text, file, 'error'),
    ...validate(venuesSchema, readYaml(text, file), file, file).errors,
  ],
};

/** Adds the data of the site that Octavo knows: coauthors, venues, a CV. */
export async function addDataFiles(job: ImportJob): Promise<void> {
  for (const [name, check] of Object.entries(kept)) {
    const data = job.site.dataFiles.get(name);
    if (data !== undefined) await addMended(job, data.file, `content/data/${name}.yaml`, check);
  }
  const cv = await addCv(job);
  const shown = await shownData(job);
  const settings = ['socials', menuFile(job.site)];
  const ofLanguages = new Set(languagesWritten(job).map((one) => `${one}/cv`));
  for (const [name, data] of job.site.dataFiles) {
    const { file } = data;
    const isTaken = file === cv || ofLanguages.has(name);
    if (Object.hasOwn(kept, name) || settings.includes(name) || isTaken) continue;
    if (name === 'repositories') {
      tellRepositories(data, job);
      continue;
    }
    job.note(
      shown.has(name.split('/')[0] ?? name)
        ? {
            level: 'approximated',
            file,
            line: undefined,
            message: 'What a page shows of these data stands in its text now, written once.',
            advice: 'Add what is new there by hand.',
          }
        : {
            level: 'dropped',
            file,
            line: undefined,
            message: 'Data that Octavo has no use for was left out.',
          },
    );
  }
}

/** The data that pages name, in their texts or in the parts that these include. */
async function shownData({ site }: ImportJob): Promise<ReadonlySet<string>> {
  const bodies = site.documents.map(({ body }) => body);
  const parts = bodies.flatMap((body) =>
    [...body.matchAll(/\{%-?\s*include\s+["']?([^\s"'{}%]+)/g)].map(
      ([, name = '']) => `_includes/${name}`,
    ),
  );
  const texts = await Promise.all([...new Set(parts)].map((path) => site.read(path)));
  const all = [...bodies, ...texts.map((text) => text ?? '')];
  return new Set(
    all.flatMap((text) =>
      [...text.matchAll(/\bsite\.data\.([\w-]+)/g)].map(([, name = '']) => name),
    ),
  );
}

async function addMended(
  job: ImportJob,
  file: string,
  target: string,
  check: (text: string, file: string) => readonly ContentError[],
): Promise<boolean> {
  const source = await job.site.read(file);
  const written = file.endsWith('.json') ? withoutJsonComments(source ?? '') : source;
  const data = job.site.dataFiles.get(file.replace(/^_data\/|\.\w+$/g, ''));
  // What could not be read has been told of.
  if (written === undefined || (data !== undefined && data.value === undefined)) return false;
  const text = mendYaml(written, file, (changed) => check(changed, file), job.note);
  if (text === undefined || text.trim() === '') return false;
  const shown = check === cvMistakes ? withLiveLinks(text, file, job) : text;
  job.files.push({ path: target, text: shown.endsWith('\n') ? shown : `${shown}\n` });
  return true;
}

/** Where the data of a CV may stand. */
const RESUMES = [
  'assets/json/resume.json',
  '_data/resume.json',
  'assets/resume.json',
  'resume.json',
];

const CV_NAMES = ['cv', 'resume', 'CV'];

/** The languages as the settings name them, the main one first. */
function languagesWritten({ site }: ImportJob): string[] {
  const usual = textOf(site.config.default_lang);
  const all = textsOf(site.config.languages);
  return usual === undefined ? all : [usual, ...all.filter((one) => one !== usual)];
}

/** @returns the file of `_data/` that was read as a CV */
async function addCv(job: ImportJob): Promise<string | undefined> {
  const { site } = job;
  const owner = textOf(job.settings.value(['author', 'name'])) ?? '';
  const [usual, ...others] = languagesWritten(job);
  for (const language of others) {
    const file = site.dataFiles.get(`${language}/cv`)?.file;
    const target = `content/data/cv.${languageNamed(language)}.yaml`;
    if (file !== undefined) await addMended(job, file, target, cvMistakes);
  }
  const candidates = [
    ...RESUMES.filter((file) => site.paths.has(file)),
    ...[...CV_NAMES, `${usual ?? ''}/cv`].flatMap((name) => site.dataFiles.get(name)?.file ?? []),
  ];
  const unique = [...new Set(candidates)];
  const texts = await Promise.all(
    unique.map(async (file) => ({ file, text: (await site.read(file)) ?? '' })),
  );
  // Themes come with a CV of someone else; the one with the author's name is meant.
  const family = owner.split(' ').at(-1) ?? '';
  const named = texts.filter(({ text }) => family !== '' && text.includes(family));
  const chosen = named.find(({ file }) => isConfigured(job, file)) ?? named[0] ?? texts[0];
  if (chosen === undefined) return undefined;
  const isJson = chosen.file.endsWith('.json');
  const isAdded = await addMended(job, chosen.file, 'content/data/cv.yaml', cvMistakes);
  if (isAdded && isJson) {
    job.note({
      level: 'converted',
      file: chosen.file,
      line: undefined,
      message: 'The CV is content/data/cv.yaml now; JSON is YAML, too.',
    });
  }
  for (const { file } of texts.filter((other) => other !== chosen)) {
    const message = `A CV beside ${chosen.file}, which was taken, was left out.`;
    job.note({ level: 'dropped', file, line: undefined, message });
  }
  return chosen.file;
}

/** What is left out of a CV anyway goes, so that no build warns of it. */
function cvMistakes(text: string, file: string): ContentError[] {
  return readCv(text, file).errors.map((error) =>
    error.kind === 'unknown-key' ? { ...error, severity: 'error' } : error,
  );
}

/** Whether the site reads its resume from a file of JSON. */
function isConfigured({ site }: ImportJob, file: string): boolean {
  const rules = valueAt(site.config, ['jekyll_get_json']);
  return Array.isArray(rules) && rules.some((rule: unknown) => valueAt(rule, ['json']) === file);
}
