import type { Note, TargetFile } from './types.ts';

/** The file that tells what became of everything. */
export const REPORT = 'import-report.md';

/** @returns why nothing may be written to a path of a site folder; undefined when it may */
export function whyUnsafe(path: string): string | undefined {
  const parts = path.split('/');
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isPlain || /[\\\u0000-\u001F]|^[A-Za-z]:/.test(path)) {
    return 'A file would be written outside of the site folder';
  }
  if (path === REPORT) return undefined;
  const isPart = parts.length > 1 && (parts[0] === 'content' || parts[0] === 'public');
  return isPart ? undefined : 'A file would be written beside content/ and public/';
}

/**
 * The files that can be written: each path once, and none that leaves the site folder. What is left
 * out is told.
 */
export function writable(files: readonly TargetFile[], note: (note: Note) => void): TargetFile[] {
  const byPath = new Map<string, TargetFile>();
  for (const file of files) {
    const first = byPath.get(file.path);
    const reason = whyUnsafe(file.path);
    const origin = { file: originOf(file), line: undefined, subject: file.path };
    if (reason !== undefined) {
      note({ ...origin, level: 'problem', message: `${reason}; it was left out.` });
    } else if (first === undefined) byPath.set(file.path, file);
    else if (!isSame(first, file)) {
      const message = 'Two files would have this name in the new site; the first was kept.';
      note({ ...origin, level: 'problem', message });
    }
  }
  return [...byPath.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}

function originOf(file: TargetFile): string {
  return 'copyOf' in file ? file.copyOf : file.path;
}

function isSame(left: TargetFile, right: TargetFile): boolean {
  if ('text' in left) return 'text' in right && left.text === right.text;
  if ('bytes' in left) return 'bytes' in right && Buffer.compare(left.bytes, right.bytes) === 0;
  return 'copyOf' in right && left.copyOf === right.copyOf;
}
