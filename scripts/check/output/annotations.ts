import path from 'node:path';
import type { Finding } from '../fault.ts';

/**
 * The commands by which GitHub Actions shows mistakes beside the lines of the files.
 *
 * @param root folder of the repository, to which paths are relative
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(findings: readonly Finding[], root: string): string[] {
  return findings.map(({ severity, kind, file, position, message, fix }) => {
    const properties = {
      file: path.relative(root, file).split(path.sep).join('/'),
      line: String(position.line),
      col: String(position.column),
      title: kind,
    };
    const said = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
    return `::${severity} ${said.join(',')}::${data(`${message}\nFix: ${fix}`)}`;
  });
}

/** As GitHub's own toolkit escapes what stands after the second pair of colons. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
