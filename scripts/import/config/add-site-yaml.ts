import { siteSchema } from '../../../src/site/schemas/site.ts';
import type { ImportJob } from '../job.ts';
import { isRecord, textOf } from '../source/records.ts';
import { rejectDeadLinks } from './dead-links.ts';
import type { Settings } from './settings.ts';
import { siteYamlText } from './site-yaml-text.ts';

/** Adds `content/site.yaml`, once it is known which pages there are. */
export function addSiteYaml(job: ImportJob): void {
  rejectDeadLinks(job);
  rejectInvalid(job);
  job.files.push({ path: 'content/site.yaml', text: siteYamlText(job.settings) });
}

/** Takes out what a build would refuse, one mistake after the other. */
function rejectInvalid({ settings, note }: ImportJob): void {
  for (;;) {
    const result = siteSchema.safeParse(settings.toData());
    const issue = result.error?.issues[0];
    if (issue === undefined) return;
    const path =
      issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    const setting = settings.around(path) ?? firstUnder(settings, path);
    if (setting === undefined) {
      throw new Error(`site.yaml would not be valid, and no setting is to blame: ${issue.message}`);
    }
    settings.remove(setting.path);
    const subject = `${setting.path.join('.')}: ${shown(setting.value)}`;
    const [message = '', advice] = issue.message.split(' | ');
    const isOwn = advice !== undefined;
    note({
      level: 'problem',
      ...setting.origin,
      message: `The value is none that site.yaml takes${isOwn ? `: ${message}` : '.'}`,
      subject,
      ...(isOwn && { advice }),
    });
    repair(settings, setting.path.join('.'));
  }
}

/** What must not be missing gets a value that shows that it is none. */
function repair(settings: Settings, name: string): void {
  const origin = { file: '_config.yml', line: undefined };
  const comment = 'The old value could not be used: write the right one here.';
  if (name === 'url') settings.set(['url'], 'https://example.org', origin, comment);
  if (name === 'title') settings.set(['title'], 'Untitled', origin, comment);
  if (name === 'author.name') settings.set(['author', 'name'], 'Untitled', origin, comment);
}

function firstUnder(settings: Settings, path: readonly PropertyKey[]) {
  const prefix = path.map(String).join('\n');
  return settings.all().find((setting) => {
    const name = setting.path.map(String).join('\n');
    return prefix === '' || name === prefix || name.startsWith(`${prefix}\n`);
  });
}

function shown(value: unknown): string {
  const text =
    isRecord(value) || Array.isArray(value) ? JSON.stringify(value) : (textOf(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
