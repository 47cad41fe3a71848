import { dev } from 'astro';
import { reportErrors } from '../src/compile/report.ts';
import { firstCompilation } from '../src/compile/first-compilation.ts';
import { bundleFault } from '../src/compile/bundle-fault.ts';
import type { CompiledSite } from '../src/compile/current.ts';
import { keptBundle } from '../src/integration/server-bundle.ts';
import { readArguments } from './command/arguments.ts';
import { makeBundle } from './command/make-bundle.ts';
import { Progress } from './command/progress.ts';
import { run } from './command/run.ts';
import { portNumber, portOption } from './command/port.ts';
import { addressOptions, engineFolder, siteOption, siteOptions } from './command/site-options.ts';

await run(async () => {
  const given = readArguments({
    call: 'npm run dev',
    purpose: 'Shows a site while you write it: drafts too, and every change at once.',
    options: { ...siteOption, ...addressOptions, ...portOption },
  });
  siteOptions(given, true);
  const progress = new Progress();
  progress.begin('Reading and rendering');
  const { compiled, errors } = await firstCompilation(engineFolder, (done, total) => {
    progress.count(done, total);
  });
  progress.end();
  if (errors.length > 0) console.error(await reportErrors(errors));
  if (compiled === undefined) {
    console.error(
      'Without a site.yaml that can be used, there is nothing to show: mend it, and start again.',
    );
    return 1;
  }
  await prepareBundle(compiled);
  // Read here, where Node knows it all already: Astro would take it through Vite.
  const { default: config } = await import('../astro.config.ts');
  const wanted = portNumber(given, 4321);
  const server = await dev({
    ...config,
    configFile: false,
    root: engineFolder,
    logLevel: 'warn',
    server: { port: wanted },
  });
  const { port } = server.address;
  const why = port === wanted ? '' : `${wanted} is taken; `;
  console.log(
    `Your site: http://localhost:${port}${compiled.settings.basePath}/  (${why}Ctrl-C ends it)`,
  );
  return new Promise<number>((resolve, reject) => {
    process.once('SIGINT', () => {
      server.stop().then(() => {
        resolve(0);
      }, reject);
    });
  });
});

/** Sees to the bundle that pages are made by; without it, Vite shows them, and what is wrong with them. */
async function prepareBundle(site: CompiledSite): Promise<void> {
  try {
    await keptBundle(site, engineFolder, makeBundle);
  } catch (error) {
    const fault = bundleFault(error, site.options.siteFolder);
    console.error(fault === undefined ? error : await reportErrors(fault.errors));
  }
}
