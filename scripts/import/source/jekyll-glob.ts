/**
 * Whether a path is meant by one of the patterns of Jekyll's `exclude` or `include`: as a pattern,
 * in which `*` stands for slashes, too, or by how it begins.
 *
 * @see https://jekyllrb.com/docs/configuration/options/
 */
export function isMeant(path: string, patterns: readonly string[]): boolean {
  return patterns.some((written) => {
    const pattern = written.replace(/^\.?\//, '');
    if (pattern === '') return false;
    return path.startsWith(pattern) || `${path}/` === pattern || asPattern(pattern).test(path);
  });
}

function asPattern(pattern: string): RegExp {
  const source = pattern.replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&');
  return new RegExp(`^${source.replaceAll(/\*+/g, '.*').replaceAll('?', '.')}$`, 's');
}

/** A path and the folders that it is in: `a/b/c` → `a`, `a/b`, `a/b/c`. */
function steps(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Whether Jekyll leaves a file out, or a folder that it is in. */
export function isExcluded(
  path: string,
  exclude: readonly string[],
  include: readonly string[],
): boolean {
  return steps(path).some((step) => isMeant(step, exclude) && !isIncluded(step, include));
}

/** Whether Jekyll takes a file or folder that it would otherwise pass over. */
export function isIncluded(path: string, include: readonly string[]): boolean {
  return isMeant(path, include) || isMeant(path.split('/').at(-1) ?? '', include);
}

/**
 * Whether a file can be a page by its name: no part of its path begins with `_`, `.`, `#` or `~`. In a
 * folder that is included all the same, that still holds.
 */
export function isPublic(path: string, include: readonly string[]): boolean {
  return steps(path).every((step) => {
    const name = step.split('/').at(-1) ?? '';
    return !isSpecial(name) || include.some((pattern) => isOwn(step, name, pattern));
  });
}

/** Whether Jekyll passes over what has such a name. */
export function isSpecial(name: string): boolean {
  return /^[_.#~]/.test(name);
}

function isOwn(step: string, name: string, written: string): boolean {
  return step === written.replaceAll(/^\.?\/|\/+$/g, '') || isMeant(name, [written]);
}
