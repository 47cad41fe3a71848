/**
 * Has Node keep the compiled form of every module that a command loads, which else takes longer than
 * many a build. Given to Node with `--import`, for it must be said before the first of them is loaded.
 */

import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(import.meta.dirname, '../../.octavo/code'));
