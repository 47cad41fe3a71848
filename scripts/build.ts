import './command/all-cores.ts';
import fs from 'node:fs/promises';
import path from 'node:path';
import { bundleFault } from '../src/compile/bundle-fault.ts';
import { compileSite } from '../src/compile/compile.ts';
import type { CompiledSite } from '../src/compile/compiled-site.ts';
import { entriesOf } from '../src/compile/entries-of.ts';
import { setCurrentCompilation } from '../src/compile/current.ts';
import { trimImages } from '../src/compile/image-cache.ts';
import { produceAllMedia } from '../src/compile/media.ts';
import { reportErrors } from '../src/compile/report.ts';
import { TextCache } from '../src/compile/text-cache.ts';
import { keptBundle } from '../src/integration/server-bundle.ts';
import { Output } from '../src/integration/output.ts';
import type { PagesWritten } from '../src/integration/write-pages.ts';
import { writeSite } from '../src/integration/write-site.ts';
import { oneAtATime } from '../src/site/one-at-a-time.ts';
import { readArguments } from './command/arguments.ts';
import { removeLeftovers } from './command/leftovers.ts';
import { makeBundle } from './command/make-bundle.ts';
import { keepMemoryModest } from './command/modest-memory.ts';
import { checkOutFolder } from './command/out-folder.ts';
import { Progress } from './command/progress.ts';
import { run } from './command/run.ts';
import {
  addressOptions,
  cacheOption,
  engineFolder,
  siteOption,
  siteOptions,
} from './command/site-options.ts';
import { counted } from './command/words.ts';
import { starterNote } from './new/starter-pages.ts';

/** A build that makes more texts or pages anew than this needs an eye on its memory. */
const MANY = 50;

await run(async () => {
  const given = readArguments({
    call: 'npm run build',
    purpose: 'Builds the website of a site folder.',
    options: {
      ...siteOption,
      out: { value: 'DIR', help: 'Folder to write to; else dist/ in the site folder.' },
      ...addressOptions,
      strict: { help: 'Treat warnings as errors.' },
      ...cacheOption,
    },
  });
  const options = siteOptions(given);
  await checkOutFolder(options, engineFolder);
  removeLeftovers(engineFolder);
  const started = performance.now();
  const progress = new Progress();

  progress.begin('Reading and rendering');
  const compilation = await compileSite(options, engineFolder, Date.now(), {
    onText: (done, total, made) => {
      if (made > MANY) keepMemoryModest();
      progress.count(done, total);
    },
  });
  const { compiled, errors } = compilation;
  const warnings = errors.filter(({ severity }) => severity === 'warning').length;
  const faults = errors.length - warnings + (given.has('strict') ? warnings : 0);
  progress.end();
  if (errors.length > 0) console.error(`\n${await reportErrors(errors)}`);
  if (compiled === undefined || faults > 0) {
    console.error(
      `Nothing was built: ${counted(faults, 'error')} to mend. An earlier result is left as it was.`,
    );
    return 1;
  }

  progress.begin('Images');
  const pictures = [...compiled.media, ...compiled.linkPreviews.files];
  await produceAllMedia(pictures, options.cacheFolder, (done, total) => {
    progress.count(done, total);
  });
  progress.begin('Pages');
  setCurrentCompilation(Promise.resolve(compilation));
  // Said as seen from where the command was given.
  const where = path.relative(process.cwd(), options.outFolder) || options.outFolder;
  const pages = await buildAside(compiled, (done, total, made) => {
    if (made > MANY) keepMemoryModest();
    progress.count(done, total);
  });
  new TextCache(options.cacheFolder).trim(options.siteFolder);
  await trimImages(options.cacheFolder);
  progress.end();
  const seconds = (performance.now() - started) / 1000;
  console.log(summary(compiled, { warnings, pages, seconds, where }));
  const note = await starterNote(compiled);
  if (note !== undefined) console.log(note);
  return 0;
});

/**
 * Builds what has changed into a folder of this process alone, and puts it in its place only when all
 * is there.
 *
 * @param onPage is told how many pages of how many are written, and how many of them were made
 */
async function buildAside(
  site: CompiledSite,
  onPage: (done: number, total: number, made: number) => void,
): Promise<PagesWritten> {
  const { cacheFolder, outFolder, siteFolder } = site.options;
  const aside = path.join(engineFolder, '.octavo', `build-${process.pid}`);
  try {
    const bundle = await keptBundle(site, engineFolder, makeBundle);
    return await oneAtATime(Output.lockOf(outFolder), async () => {
      const output = await Output.open(outFolder, aside, cacheFolder);
      const pages = await writeSite(site, bundle, output, onPage);
      await output.finish();
      return pages;
    });
  } catch (error) {
    throw bundleFault(error, siteFolder) ?? error;
  } finally {
    await fs.rm(aside, { recursive: true, force: true });
  }
}

interface Outcome {
  warnings: number;
  pages: PagesWritten;
  seconds: number;
  where: string;
}

function summary(site: CompiledSite, { warnings, pages, seconds, where }: Outcome): string {
  const images = site.media.filter(({ encoding }) => encoding !== undefined).length;
  const facts = [
    counted(entriesOf(site, 'post').length, 'post'),
    counted(site.works.length, 'paper'),
    counted(images, 'image'),
  ].join(', ');
  const made = `${counted(pages.all, 'page')}, ${pages.made} of them anew`;
  const { draft, scheduled } = site.leftOut;
  const waiting = [
    ...(draft > 0 ? [counted(draft, 'draft')] : []),
    ...(scheduled > 0 ? [`${scheduled} dated in the future`] : []),
  ].join(' and ');
  const leftOut = waiting === '' ? '' : `\nLeft out: ${waiting}.`;
  return `Built ${made}, with ${facts} and ${counted(warnings, 'warning')} in ${seconds.toFixed(1)} s → ${where}/${leftOut}`;
}
