import fs from 'node:fs/promises';
import path from 'node:path';
import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { setCurrentCompilation } from '../../src/compile/current.ts';
import { siteModules } from '../../src/integration/site-modules.ts';
import { compileFolder, writeSite } from '../compile/site-folder.ts';

test('a style sheet that was deleted since the site was compiled is not asked for', async () => {
  const folder = await writeSite({ 'content/theme.css': 'main { margin: 1rem }\n' });
  const compilation = await compileFolder(folder);
  setCurrentCompilation(Promise.resolve(compilation));
  const server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [siteModules()],
  });
  const styles = async (): Promise<string | undefined> => {
    const { client } = server.environments;
    const id = '\0virtual:octavo/theme.css';
    const module = client.moduleGraph.getModuleById(id);
    if (module !== undefined) client.moduleGraph.invalidateModule(module);
    return (await client.transformRequest(id.slice(1)))?.code;
  };
  try {
    expect(await styles()).toContain('margin: 1rem');
    await fs.rm(path.join(folder, 'content/theme.css'));
    expect(await styles()).not.toContain('margin');
  } finally {
    await server.close();
  }
});
