/** What is done for each file of tests: files share their modules, so a module cannot tell when one ends. */
import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folders.ts';

afterAll(removeTemporaryFolders);
