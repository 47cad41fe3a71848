import { preview } from 'astro';
import { builtAddress } from './check/built/built-address.ts';
import { readArguments } from './command/arguments.ts';
import { requireBuilt } from './command/built-folder.ts';
import { portNumber, portOption } from './command/port.ts';
import { run } from './command/run.ts';
import { addressOptions, engineFolder, siteOption, siteOptions } from './command/site-options.ts';

await run(async () => {
  const given = readArguments({
    call: 'npm run preview',
    purpose: 'Serves a built site on your own machine, as its host will.',
    options: {
      ...siteOption,
      out: { value: 'DIR', help: 'Folder that was built; else dist/ in the site folder.' },
      ...addressOptions,
      ...portOption,
    },
  });
  const { base, outFolder } = siteOptions(given);
  requireBuilt(outFolder);
  const basePath = base?.replace(/\/$/, '') ?? (await builtAddress(outFolder))?.basePath ?? '';
  const server = await preview({
    // The settings of the engine are those of a bundle that makes pages; here is nothing but files.
    configFile: false,
    root: engineFolder,
    outDir: outFolder,
    base: basePath,
    logLevel: 'warn',
    server: { port: portNumber(given, 4321) },
  });
  console.log(`The built site: http://localhost:${server.port}${basePath}/  (Ctrl-C ends it)`);
  await server.closed();
  return 0;
});
