import fs from 'node:fs';
import { compileSite } from '../src/compile/compile.ts';
import { checkBuilt, type BuiltCheck } from './check/check-built.ts';
import { askHosts } from './check/external/ask-hosts.ts';
import type { Finding } from './check/fault.ts';
import { tell } from './check/output/tell.ts';
import { readArguments, UsageError } from './command/arguments.ts';
import { requireBuilt } from './command/built-folder.ts';
import { Progress } from './command/progress.ts';
import { run } from './command/run.ts';
import { addressOptions, engineFolder, siteOption, siteOptions } from './command/site-options.ts';

await run(async () => {
  const given = readArguments({
    call: 'npm run check',
    purpose:
      'Looks for mistakes in the content of a site folder, without building it, and in the built site.',
    options: {
      ...siteOption,
      ...addressOptions,
      drafts: { help: 'Check drafts and posts of the future, too.' },
      built: { help: 'Check the built site, too: links, pictures, headings, feeds, HTML …' },
      out: { value: 'DIR', help: 'Where the built site is; else dist/ in the site folder.' },
      scholar: { help: 'Show what Google Scholar indexes and Zotero saves of the built site.' },
      external: { help: 'Ask other hosts whether what the built site links to is still there.' },
      strict: { help: 'Treat warnings as errors.' },
      json: { help: 'Write the result as JSON.' },
      github: { help: 'Write annotations for GitHub Actions; there, they are written anyway.' },
    },
  });
  if (given.has('json') && given.has('github')) {
    throw new UsageError('--json and --github are two forms of the result. Choose one.');
  }
  const options = siteOptions(given, given.has('drafts'));
  const wantsBuilt = ['built', 'scholar', 'external'].some((name) => given.has(name));
  const { compiled, errors } = await compileSite(options, engineFolder, Date.now());
  let built: BuiltCheck | undefined;
  if (wantsBuilt && compiled !== undefined) {
    const hasErrors = errors.some(({ severity }) => severity === 'error');
    // Where content is wrong, there may well be no built site yet; the mistakes are what to tell.
    if (!hasErrors) requireBuilt(options.outFolder);
    if (fs.existsSync(options.outFolder)) {
      const progress = given.has('json') ? undefined : new Progress();
      built = await checkBuilt(compiled, (site) =>
        given.has('external') ? askHosts(site, options.cacheFolder, progress) : Promise.resolve([]),
      );
    }
  }
  const findings = inOrder([
    ...errors.map((error) => ({ ...error, pages: [] })),
    ...(built?.findings ?? []),
  ]);
  await tell(findings, built, {
    form: given.has('json') ? 'json' : 'readable',
    annotates: given.has('github') || process.env.GITHUB_ACTIONS === 'true',
    showsWorks: given.has('scholar'),
    wantsBuilt,
    siteFolder: options.siteFolder,
  });
  const fails = findings.some(({ severity }) => severity === 'error' || given.has('strict'));
  return fails ? 1 : 0;
});

/** By file and place: the order in which a person would mend them. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (left, right) =>
      (left.file < right.file ? -1 : left.file > right.file ? 1 : 0) ||
      left.position.line - right.position.line ||
      left.position.column - right.position.column,
  );
}
