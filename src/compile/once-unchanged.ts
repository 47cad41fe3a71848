import fs from 'node:fs';

/**
 * Has something made of a file once, as long as the file stays as it is: many texts may name it.
 *
 * @param make is given the absolute path, and what else it needs, which is always the same for a file
 */
export function onceUnchanged<Rest extends readonly unknown[], Result>(
  make: (file: string, ...rest: Rest) => Promise<Result>,
): (file: string, ...rest: Rest) => Promise<Result> {
  const known = new Map<string, { stamp: string; result: Promise<Result> }>();
  return async (file, ...rest) => {
    const { size, mtimeMs } = fs.statSync(file);
    const stamp = `${size} ${mtimeMs}`;
    const before = known.get(file);
    if (before?.stamp === stamp) return before.result;
    const result = make(file, ...rest);
    known.set(file, { stamp, result });
    return result;
  };
}
