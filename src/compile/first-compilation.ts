import { optionsFromEnvironment } from '../site/options.ts';
import { compileSite } from './compile.ts';
import type { Compilation } from './compiled-site.ts';
import { currentCompilation, hasCurrentCompilation, setCurrentCompilation } from './current.ts';

/**
 * The current compilation; without one, compiles the site that the environment names.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 * @param onText is told how many texts of how many are done
 */
export function firstCompilation(
  engineFolder: string,
  onText: (done: number, total: number) => void = () => undefined,
): Promise<Compilation> {
  if (!hasCurrentCompilation()) {
    const options = optionsFromEnvironment(engineFolder);
    setCurrentCompilation(compileSite(options, engineFolder, Date.now(), { onText }));
  }
  return currentCompilation();
}
