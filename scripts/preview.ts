import { preview } from 'astro';
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
  const { outFolder } = siteOptions(given);
  requireBuilt(outFolder);
  const server = await preview({
    root: engineFolder,
    logLevel: 'warn',
    server: { port: portNumber(given, 4321) },
  });
  console.log(`The built site: http://localhost:${server.port}/  (Ctrl-C ends it)`);
  await server.closed();
  return 0;
});
