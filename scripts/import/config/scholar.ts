import { findStyle } from '../../../src/bibliography/csl/styles.ts';
import { textOf, textsOf } from '../source/records.ts';
import { findAsset } from '../assets/find-asset.ts';
import type { Reader, Reading } from './reading.ts';

/** What is said of the author's papers: other names of the author, the style, long lists of authors. */
export const readScholar: Reader = (reading) => {
  readNames(reading);
  readStyle(reading);
  const most = reading.value('max_author_limit');
  if (typeof most === 'number' && most >= 1 && most !== 10) {
    reading.pass(['max_author_limit'], ['publications', 'max_authors'], most);
  }
};

/** The family and given names by which the theme finds the owner among authors. */
function readNames(reading: Reading): void {
  const { settings } = reading.job;
  const last = textsOf(reading.value('scholar', 'last_name'));
  const first = textsOf(reading.value('scholar', 'first_name'));
  const name = textOf(settings.value(['author', 'name'])) ?? '';
  const isOwn = last.some((family) => name.toLowerCase().includes(family.toLowerCase()));
  if (last.length === 0 || first.length === 0) return;
  if (!isOwn) {
    // The theme comes with the names of Einstein.
    const message =
      'The names to find among authors are not those of the author, and were left out.';
    const advice = 'If they are yours, write them into site.yaml: author.aliases.';
    reading.note('approximated', ['scholar', 'last_name'], message, advice);
    return;
  }
  const forms = last.flatMap((family) => first.map((given) => `${given} ${family}`));
  const aliases = [...new Set(forms)].filter((form) => form !== name);
  if (aliases.length > 0) reading.pass(['scholar', 'first_name'], ['author', 'aliases'], aliases);
}

/** A style by its name, or a file of the site. */
function readStyle(reading: Reading): void {
  const written = reading.text('scholar', 'style');
  if (written === undefined || written === 'apa') return;
  const keys = ['scholar', 'style'];
  if (written.endsWith('.csl')) {
    const place = { path: reading.source.file, address: '/' };
    const found = findAsset(written, place, reading.job.site)?.path;
    const name = /[^/]+$/.exec(found ?? '')?.[0];
    if (found !== undefined && name !== undefined) {
      reading.job.files.push({ path: `content/${name}`, copyOf: found });
      reading.pass(keys, ['citation_style'], name);
      return;
    }
  } else if (findStyle(written) !== undefined) {
    reading.pass(keys, ['citation_style'], written);
    return;
  }
  const message = 'Octavo does not have this style of citations; apa takes its place.';
  reading.note(
    'approximated',
    keys,
    message,
    'Put its .csl file into content/ and name that in site.yaml: citation_style.',
  );
}
