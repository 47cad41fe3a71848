/** Begins a text or a whole site. */
import path from 'node:path';
import { nearest } from '../src/site/nearest.ts';
import { optionsFromEnvironment } from '../src/site/options.ts';
import { readArguments, UsageError, type Arguments } from './command/arguments.ts';
import { run, tellOrRefuse } from './command/run.ts';
import { engineFolder, siteOptions, typedFolder } from './command/site-options.ts';
import { Dialogue } from './new/dialogue.ts';
import { entryKinds, isEntryKind, type EntryKindName } from './new/entry-kinds.ts';
import { newEntry } from './new/new-entry.ts';
import { newSite } from './new/new-site.ts';
import { shellPath, shownPath } from './new/shown-path.ts';

const ofSite = ['name', 'url', 'languages'] as const;

await run(async () => {
  const given = readArguments({
    call: 'npm run new',
    purpose: `Begins a text or a whole site. Never overwrites a file.

  npm run new post "Title"      makes content/posts/YYYY-MM-DD-title.md
  npm run new page "Title"      makes content/pages/title.md
  npm run new news "Title"      makes content/news/YYYY-MM-DD-title.md
  npm run new talk "Title"      makes content/talks/YYYY-MM-DD-title.md
  npm run new project "Title"   makes content/projects/title.md
  npm run new course "Title"    makes content/teaching/title.md
  npm run new person "Name"     makes content/people/name.md
  npm run new site -- --name "Ada Lovelace" --url https://ada.github.io DIR
                              makes a small site in DIR; without DIR, in the place of the demo`,
    positionals: 'post|page|news|talk|project|course|person "Title" | site [DIR]',
    options: {
      site: { value: 'DIR', help: 'Site folder of the text; else that of the engine.' },
      mdx: { help: 'Make the text an .mdx file, for components and JavaScript in it.' },
      language: {
        value: 'fr',
        help: 'Language of the text; else the main one of the site.',
      },
      name: { value: 'NAME', help: 'For a site: whose it is. Asked for when it is not given.' },
      url: { value: 'URL', help: 'For a site: where it will live. Asked for likewise.' },
      languages: {
        value: 'en,zh',
        help: 'For a site: its languages, the main one first; else en.',
      },
      group: { help: 'For a site: it is that of a group, such as a laboratory, and has people.' },
      yes: { help: 'For a site in the place of the demo: do not ask whether the demo may go.' },
    },
  });
  return tellOrRefuse(() => begin(given), 'Nothing was made');
});

/** @returns what to tell the author */
async function begin(given: Arguments): Promise<string> {
  const [kind, ...rest] = given.positionals;
  if (kind === undefined) {
    throw new UsageError('Say what to begin: npm run new post "Title". See --help.');
  }
  if (kind === 'site') return beginSite(rest, given);
  if (isEntryKind(kind)) return beginEntry(kind, rest, given);
  const kinds = Object.keys(entryKinds).join(', ');
  const meant = nearest(kind, [...Object.keys(entryKinds), 'site']);
  const hint = meant === undefined ? 'See --help.' : `Did you mean "${meant}"?`;
  throw new UsageError(`npm run new makes one of ${kinds} or a site, not "${kind}". ${hint}`);
}

async function beginEntry(
  kind: EntryKindName,
  titles: readonly string[],
  given: Arguments,
): Promise<string> {
  const call = `npm run new ${kind}`;
  const foreign = ofSite.find((name) => given.value(name) !== undefined);
  const flag = (['yes', 'group'] as const).find((name) => given.has(name));
  if (foreign !== undefined || flag !== undefined) {
    throw new UsageError(
      `--${foreign ?? flag ?? ''} is for a new site; a ${kind} has no such option.`,
    );
  }
  const [title, ...more] = titles;
  if (title === undefined) throw new UsageError(`The title is missing: ${call} "A title".`);
  if (more.length > 0) {
    throw new UsageError(
      `One title is expected, in quotes, and options after two dashes: ${call} "A title" -- --site DIR`,
    );
  }
  const { siteFolder } = siteOptions(given);
  const file = await newEntry(
    { kind, title, ending: given.has('mdx') ? '.mdx' : '.md', language: given.value('language') },
    siteFolder,
    new Date(),
  );
  const site = siteFolder === engineFolder ? '' : ` -- --site ${shellPath(siteFolder)}`;
  return `Made ${shownPath(file)}

Next: write it, and see it with
  npm run dev${site}`;
}

async function beginSite(folders: readonly string[], given: Arguments): Promise<string> {
  if (folders.length > 1) {
    throw new UsageError('One folder is expected, in quotes if its name has spaces. See --help.');
  }
  if (given.has('mdx')) throw new UsageError('--mdx is for a text, not for a site.');
  if (given.value('language') !== undefined) {
    throw new UsageError('--language is for a text; a site has --languages.');
  }
  const [written = given.value('site')] = folders;
  if (folders.length > 0 && given.value('site') !== undefined) {
    throw new UsageError('The folder is given twice, with --site and without. Give it once.');
  }
  const folder =
    written === undefined
      ? optionsFromEnvironment(engineFolder).siteFolder
      : path.resolve(typedFolder(), written);
  const dialogue = process.stdin.isTTY ? new Dialogue(process.stdin, process.stdout) : undefined;
  try {
    return await newSite(folder, given, dialogue, new Date());
  } finally {
    dialogue?.close();
  }
}
