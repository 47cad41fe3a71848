import { optionsFromEnvironment } from '../site/options.ts';
import { compileSite, type Compilation } from './compile.ts';
import { currentCompilation, hasCurrentCompilation, setCurrentCompilation } from './current.ts';

/**
 * The current compilation; without one, compiles the site that the environment names.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 */
export function firstCompilation(engineFolder: string): Promise<Compilation> {
  if (!hasCurrentCompilation()) {
    const options = optionsFromEnvironment(engineFolder);
    setCurrentCompilation(compileSite(options, engineFolder, Date.now()));
  }
  return currentCompilation();
}
