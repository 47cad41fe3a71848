import { addSiteYaml } from '../config/add-site-yaml.ts';
import { readLayoutMenu } from '../config/layout-menu.ts';
import { readSettings } from '../config/read-settings.ts';
import { addBibliography, readCitationKeys } from '../data/bibliography.ts';
import { addDataFiles } from '../data/data-files.ts';
import { commentUnused } from '../data/unused-data.ts';
import { addMacros } from '../data/macros.ts';
import { addIcon } from '../data/icon.ts';
import { addDocuments } from '../documents/add-documents.ts';
import type { ImportSystem, Step } from '../job.ts';
import { noteTheme } from './theme-notes.ts';

/**
 * What is done for every site of Jekyll. Documents come when it is known how addresses are made and
 * what can be cited; site.yaml when it is known which pages there are.
 */
export const jekyllSteps: readonly Step[] = [
  readSettings,
  readLayoutMenu,
  readCitationKeys,
  addDataFiles,
  addMacros,
  addDocuments,
  addBibliography,
  commentUnused,
  addIcon,
  noteTheme,
  addSiteYaml,
];

/** Any site of Jekyll. */
export const jekyll: ImportSystem = {
  name: 'jekyll',
  title: 'Jekyll',
  evidence: ({ paths }) => {
    const all = [...paths];
    const files = ['_config.yml', '_config.yaml'].filter((file) => paths.has(file));
    const folders = ['_posts/', '_layouts/', '_includes/'].filter((folder) =>
      all.some((path) => path.startsWith(folder)),
    );
    return [...files, ...folders];
  },
  steps: jekyllSteps,
};
