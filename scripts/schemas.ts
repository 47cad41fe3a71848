/** Writes the JSON Schemas that editors check content files with. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { collections } from '../src/collections/registry.ts';
import { jsonSchemas } from '../src/site/schemas/json/generate.ts';
import { readArguments } from './command/arguments.ts';
import { run } from './command/run.ts';
import { engineFolder } from './command/site-options.ts';

await run(async () => {
  readArguments({
    call: 'npm run schemas',
    purpose:
      'Writes src/site/schemas/json/*.schema.json anew from the Zod schemas. Run it when one of\n' +
      'those has changed, and commit the result.',
    options: {},
  });
  const folder = path.join(engineFolder, 'src/site/schemas/json');
  for (const [name, schema] of Object.entries(jsonSchemas(collections))) {
    const file = path.join(folder, name);
    const config = await resolveConfig(file);
    await fs.writeFile(file, await format(JSON.stringify(schema), { ...config, filepath: file }));
    console.log(path.relative(process.cwd(), file));
  }
  return 0;
});
