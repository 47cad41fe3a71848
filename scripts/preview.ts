import fs from 'node:fs';
import { preview } from 'astro';
import { readArguments, UsageError } from './command/arguments.ts';
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
  const { outFolder } = siteOptions(given);
  if (!fs.existsSync(outFolder)) {
    throw new UsageError(`There is no ${outFolder} yet. Build the site first: npm run build`);
  }
  const server = await preview({
    root: engineFolder,
    logLevel: 'warn',
    server: { port: portNumber(given, 4321) },
  });
  console.log(`The built site: http://localhost:${server.port}/  (Ctrl-C ends it)`);
  await server.closed();
  return 0;
});
