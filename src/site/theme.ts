import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CssSyntaxError, Root } from 'postcss';
import type { ContentError, SourcePosition } from './content-error.ts';
import { encodingMistakes } from './encoding.ts';

/**
 * Reads `content/theme.css`, the author's own styles, and what it imports of the site.
 *
 * @param contentFiles files of `content/`, as paths with slashes
 * @returns its absolute path; undefined when there is none, and when it has mistakes: pages can be
 *   shown without it
 */
export async function readTheme(
  contentFolder: string,
  contentFiles: readonly string[],
): Promise<{ file: string | undefined; errors: ContentError[] }> {
  if (!contentFiles.includes('theme.css')) return { file: undefined, errors: [] };
  const file = path.join(contentFolder, 'theme.css');
  const errors = await mistakesIn(file, new Set());
  return { file: errors.length === 0 ? file : undefined, errors };
}

/** @param seen files that were looked at, for two may import one another */
async function mistakesIn(file: string, seen: Set<string>): Promise<ContentError[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = await fs.readFile(file, 'utf8');
  const garbled = encodingMistakes(text, file);
  if (garbled.length > 0) return garbled;
  let sheet: Root;
  try {
    sheet = await checkedSheet(text, file);
  } catch (error) {
    return [unreadable(error, file)];
  }
  const errors: ContentError[] = [];
  for (const { name, position } of importsOf(sheet)) {
    const imported = path.resolve(path.dirname(file), name);
    if (existsSync(imported)) errors.push(...(await mistakesIn(imported, seen)));
    else if (!isOfPackage(name, file)) errors.push(missing(name, file, position));
  }
  return errors;
}

/**
 * Reads a style sheet with both parsers that a build takes it through: one for its imports, which tells
 * best what is wrong, and one that makes it small, which is stricter with selectors and values.
 *
 * @throws what the first of them throws that cannot read it
 */
async function checkedSheet(text: string, file: string): Promise<Root> {
  // Few sites have one.
  const [{ parse }, { transform }] = await Promise.all([import('postcss'), import('lightningcss')]);
  const sheet = parse(text);
  transform({ filename: file, code: Buffer.from(text), minify: true });
  return sheet;
}

function unreadable(error: unknown, file: string): ContentError {
  // The one parser has `reason` and the place, the other `message` and the place in `loc`.
  const { reason, message, line, column, loc } = error as Partial<CssSyntaxError> & {
    loc?: SourcePosition;
  };
  return {
    severity: 'error',
    kind: 'css',
    file,
    position: { line: line ?? loc?.line ?? 1, column: column ?? loc?.column ?? 1 },
    message: `The style sheet cannot be read: ${(reason ?? message ?? '').replace(/\.$/, '')}.`,
    fix: 'Correct what stands there: a { needs its }, and a property is written "name: value;".',
  };
}

/** What a style sheet imports that has a path, and not the address of a host or a file of `public/`. */
function importsOf(sheet: Root): { name: string; position: SourcePosition }[] {
  const found: { name: string; position: SourcePosition }[] = [];
  sheet.walkAtRules('import', ({ params, source }) => {
    const [, name = ''] = /^(?:url\()?\s*["']?([^"')\s]+)/i.exec(params) ?? [];
    const { line = 1, column = 1 } = source?.start ?? {};
    if (!/^(?:[a-z][a-z\d+.-]*:|\/|$)/i.test(name))
      found.push({ name, position: { line, column } });
  });
  return found;
}

/** Whether an import may be a file of a package that is installed. */
function isOfPackage(name: string, file: string): boolean {
  if (name.startsWith('.')) return false;
  const [first = '', second = ''] = name.split('/');
  const folder = first.startsWith('@') ? path.join(first, second) : first;
  const places = createRequire(file).resolve.paths(name) ?? [];
  return places.some((place) => existsSync(path.join(place, folder)));
}

function missing(name: string, file: string, position: SourcePosition): ContentError {
  return {
    severity: 'error',
    kind: 'missing-import',
    file,
    position,
    message: `There is nothing to import under the name "${name}".`,
    fix: 'Correct the path, which counts from the folder of this file, or install the package.',
  };
}
