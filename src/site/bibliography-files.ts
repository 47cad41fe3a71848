import fs from 'node:fs/promises';
import path from 'node:path';
import type { ContentError } from './content-error.ts';
import { encodingMistakes } from './encoding.ts';
import type { SiteSettings } from './settings.ts';
import type { LocatedYaml } from './yaml.ts';

/** A file of BibTeX. */
export interface BibliographyFile {
  /** Absolute path. */
  file: string;
  text: string;
}

/**
 * Reads the files of BibTeX that a setting names. The usual one need not be there.
 *
 * @param contentFiles files of `content/`, as paths with slashes
 * @param config site.yaml, and where in it a setting stands
 */
export async function readBibliographyFiles(
  setting: 'bibliography' | 'references',
  settings: Pick<SiteSettings, 'bibliography' | 'references'>,
  contentFolder: string,
  contentFiles: readonly string[],
  config: { file: string; locate: LocatedYaml['locate'] },
): Promise<{ files: BibliographyFile[]; errors: ContentError[] }> {
  const files: BibliographyFile[] = [];
  const errors: ContentError[] = [];
  const isDefault = setting === 'bibliography' && settings.bibliography.join() === 'papers.bib';
  for (const [index, name] of settings[setting].entries()) {
    if (contentFiles.includes(name)) {
      const file = path.join(contentFolder, name);
      const text = await fs.readFile(file, 'utf8');
      files.push({ file, text });
      errors.push(...encodingMistakes(text, file));
    } else if (!isDefault) {
      errors.push({
        severity: 'error',
        kind: 'missing-file',
        file: config.file,
        position: config.locate([setting, index]),
        message: `There is no file "${name}" in content/.`,
        fix: 'Correct the name, or put the BibTeX file into content/.',
      });
    }
  }
  return { files, errors };
}
