import { Document, Scalar } from 'yaml';
import type { ImportJob } from '../job.ts';
import { readMathSetup } from '../text/kramdown/math-setup.ts';

/** Adds `content/macros.yaml`: the TeX commands that the scripts of the old site define. */
export async function addMacros({ site, files, note }: ImportJob): Promise<void> {
  const { macros, file, line } = await readMathSetup(site);
  const entries = Object.entries(macros);
  if (entries.length === 0 || file === undefined) return;
  const document = new Document({});
  for (const [name, tex] of entries) {
    const value = new Scalar(tex);
    // In double quotes YAML would read a backslash its own way.
    value.type = tex.includes('\n') ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_SINGLE;
    document.set(`\\${name}`, value);
  }
  files.push({ path: 'content/macros.yaml', text: document.toString({ lineWidth: 0 }) });
  note({
    level: 'converted',
    file,
    line,
    message: 'TeX commands of the site stand in content/macros.yaml.',
  });
}
