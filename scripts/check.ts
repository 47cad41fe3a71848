import fs from 'node:fs';
import path from 'node:path';
import { compileSite } from '../src/compile/compile.ts';
import type { ContentError } from '../src/site/content-error.ts';
import { checkBuilt, type BuiltCheck } from './check/check-built.ts';
import { externalFaults, usualManners } from './check/external/external-links.ts';
import { LinkCache } from './check/external/link-cache.ts';
import type { BuiltSite } from './check/built/built-site.ts';
import type { Fault, Finding } from './check/fault.ts';
import { annotations } from './check/output/annotations.ts';
import { checkResult } from './check/output/json.ts';
import { byKind, readable } from './check/output/readable.ts';
import { worksText } from './check/output/works-text.ts';
import { readArguments, UsageError } from './command/arguments.ts';
import { run } from './command/run.ts';
import { addressOptions, engineFolder, siteOption, siteOptions } from './command/site-options.ts';
import { counted } from './command/words.ts';

/** Columns of a log, or of a file. */
const WIDE = 160;

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
    if (fs.existsSync(options.outFolder)) {
      built = await checkBuilt(compiled, (site) =>
        given.has('external') ? askHosts(site, options.cacheFolder) : Promise.resolve([]),
      );
    } else if (!errors.some(({ severity }) => severity === 'error')) {
      throw new UsageError(`There is no built site in ${options.outFolder}. Run npm run build.`);
    }
  }
  const findings = inOrder([...errors.map(ofContent), ...(built?.findings ?? [])]);
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const faults = findings.length - warnings;
  if (given.has('json')) {
    console.log(JSON.stringify(checkResult(findings, built?.works, options.siteFolder), null, 2));
  } else {
    if (findings.length > 0) console.error(await readable(findings));
    if (given.has('github') || process.env.GITHUB_ACTIONS === 'true') {
      const root = process.env.GITHUB_WORKSPACE ?? engineFolder;
      for (const line of annotations(findings, root)) console.log(line);
    }
    if (given.has('scholar') && built !== undefined) {
      console.log(`${worksText(built.works, process.stdout.columns || WIDE)}\n`);
    }
    const kinds = byKind(findings);
    if (kinds !== '') console.log(kinds);
    const pages =
      built === undefined ? '' : ` on ${counted(built.pages, 'built page')} and in the content`;
    console.log(`Checked: ${counted(faults, 'error')}, ${counted(warnings, 'warning')}${pages}.`);
  }
  return faults > 0 || (given.has('strict') && warnings > 0) ? 1 : 0;
});

async function askHosts(site: BuiltSite, cacheFolder: string): Promise<Fault[]> {
  const cache = await LinkCache.open(cacheFolder, Date.now());
  const faults = await externalFaults(site, cache, usualManners);
  await cache.save();
  return faults;
}

function ofContent(error: ContentError): Finding {
  return { ...error, pages: [] };
}

/** By file and place: the order in which a person would mend them. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (left, right) =>
      (left.file < right.file ? -1 : left.file > right.file ? 1 : 0) ||
      left.position.line - right.position.line ||
      left.position.column - right.position.column,
  );
}
