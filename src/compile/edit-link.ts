import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import type { Site } from '../site/read-site.ts';
import { hrefOf } from '../routes/url.ts';

/**
 * The address at which the source of an entry is edited.
 *
 * @param file absolute path of the entry
 * @returns undefined when the site does not ask for such links
 */
export function editLink(
  file: string,
  { settings, options }: Pick<Site, 'settings' | 'options'>,
): string | undefined {
  const { repository, edit_links: isWished, branch } = settings;
  if (!isWished || repository === undefined) return undefined;
  const inFolder = path.relative(options.siteFolder, file).split(path.sep).join('/');
  return `${repository}/edit${hrefOf('', `/${branch}/${inFolder}`)}`;
}

/** Warns when links are asked for and nothing says where to. */
export function editLinkErrors({ settings, configFile, locateSetting }: Site): ContentError[] {
  if (!settings.edit_links || settings.repository !== undefined) return [];
  return [
    {
      severity: 'warning',
      kind: 'nothing-to-show',
      file: configFile,
      position: locateSetting(['edit_links']),
      message: 'Links for editing are asked for, but nothing says where the source is kept.',
      fix: 'Add "repository: https://github.com/user/repository", or remove the line.',
    },
  ];
}
