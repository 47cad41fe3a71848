import fs from 'node:fs/promises';

/**
 * Reads JSON that an earlier run of a command has kept.
 *
 * @param file absolute path
 * @returns undefined when there is none, or when the machine stopped before it was written whole
 */
export async function keptJson(file: string): Promise<unknown> {
  const text = await fs.readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
