import path from 'node:path';
import { ContentErrors, START_OF_FILE, type ContentError } from '../site/content-error.ts';

/** One of the mistakes that the bundler throws together, as far as it says where it is. */
interface BundlerError {
  message?: string;
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

/**
 * Makes content errors of what the bundler threw about components of the site folder.
 *
 * @param siteFolder absolute path
 * @returns undefined when none of it concerns the site folder: that is no mistake of its author
 */
export function bundleFault(thrown: unknown, siteFolder: string): ContentErrors | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { errors = [thrown] } = thrown as Error & { errors?: readonly BundlerError[] };
  const found = errors.flatMap((error) => contentError(error, siteFolder));
  return found.length > 0 ? new ContentErrors(found) : undefined;
}

/** What is said of an import that leads nowhere: by the bundler, and by Vite while the author writes. */
const unresolvedImports = [
  /Could not resolve '([^']+)' in (\S+)/,
  /Failed to load url (\S+) \(.*\) in (.+)\. Does the file exist/,
];

function contentError(error: BundlerError, siteFolder: string): ContentError[] {
  const { message = '' } = error;
  const [reason = ''] = message.trim().split('\n');
  const unresolved = unresolvedImports.map((words) => words.exec(message)).find(Boolean);
  const file = (error.loc?.file ?? error.id ?? unresolved?.[2])?.replace(/\?.*$/, '');
  if (file === undefined) return [];
  const absolute = path.resolve(file);
  if (!absolute.startsWith(`${siteFolder}${path.sep}`)) return [];
  const { line, column } = error.loc ?? {};
  const place = {
    severity: 'error' as const,
    file: absolute,
    // Astro's compiler and the bundler count columns from 0.
    position: line === undefined ? START_OF_FILE : { line, column: (column ?? 0) + 1 },
  };
  if (unresolved?.[1] !== undefined) {
    return [
      {
        ...place,
        kind: 'missing-import',
        message: `There is nothing to import under the name "${unresolved[1]}".`,
        fix: 'Correct the path, which counts from the folder of this file, or install the package.',
      },
    ];
  }
  return [
    {
      ...place,
      kind: 'component-code',
      message: `This file cannot be compiled: ${reason.replace(/\.$/, '')}.`,
      fix: 'Correct the code; docs.astro.build says what an .astro file may hold.',
    },
  ];
}
