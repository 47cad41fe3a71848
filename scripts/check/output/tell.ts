import { engineFolder } from '../../command/site-options.ts';
import { counted } from '../../command/words.ts';
import type { BuiltCheck } from '../check-built.ts';
import type { Finding } from '../fault.ts';
import { annotations } from './annotations.ts';
import { checkResult } from './json.ts';
import { byKind, readable } from './readable.ts';
import { worksText } from './works-text.ts';

/** Columns of a log, or of a file. */
const WIDE = 160;

/** How findings are told. */
export interface Telling {
  form: 'readable' | 'json';
  /** Whether GitHub Actions listens. */
  annotates: boolean;
  /** Whether the table of works is wished for. */
  showsWorks: boolean;
  /** Whether a built site was to be looked at. */
  wantsBuilt: boolean;
  siteFolder: string;
}

/** Writes the result of a check to the terminal, the log or the program that asked for it. */
export async function tell(
  findings: readonly Finding[],
  built: BuiltCheck | undefined,
  { form, annotates, showsWorks, wantsBuilt, siteFolder }: Telling,
): Promise<void> {
  if (form === 'json') {
    console.log(JSON.stringify(checkResult(findings, built?.works, siteFolder), null, 2));
    return;
  }
  if (findings.length > 0) console.error(await readable(findings));
  if (annotates) {
    const root = process.env.GITHUB_WORKSPACE ?? engineFolder;
    for (const line of annotations(findings, root)) console.log(line);
  }
  if (showsWorks && built !== undefined) {
    console.log(`${worksText(built.works, process.stdout.columns || WIDE)}\n`);
  }
  if (wantsBuilt && built === undefined) {
    console.log('The built site was not looked at, for the content has errors.');
  }
  const kinds = byKind(findings);
  if (kinds !== '') console.log(kinds);
  console.log(summary(findings, built));
}

function summary(findings: readonly Finding[], built: BuiltCheck | undefined): string {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const faults = findings.length - warnings;
  const where =
    built === undefined ? '' : ` in the content and on ${counted(built.pages, 'built page')}`;
  return `Checked: ${counted(faults, 'error')}, ${counted(warnings, 'warning')}${where}.`;
}
