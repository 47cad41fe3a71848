import fs from 'node:fs/promises';
import {
  readNotebook,
  type Notebook,
  type NotebookMistake,
} from '../../markdown/notebooks/notebook.ts';
import { onceUnchanged } from '../once-unchanged.ts';

/** Reads the notebook of a file, once as long as it stays as it is. */
export const readNotebookFile: (file: string) => Promise<Notebook | NotebookMistake> =
  onceUnchanged(async (file) => readNotebook(await fs.readFile(file, 'utf8')));
