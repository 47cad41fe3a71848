import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '../src');

/** The files of `src/` that a file imports, for their types too. */
function importsOf(file: string): string[] {
  const text = fs.readFileSync(file, 'utf8');
  return [...text.matchAll(/\bfrom '(\.{1,2}\/[^'?]+\.(?:ts|astro))'/g)].map(([, address = '']) =>
    path.resolve(path.dirname(file), address),
  );
}

/** Files that import each other in a circle, the first of them at the end again; none where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const look = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const circle = look(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = look(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

test('no files import each other in a circle', () => {
  const files = fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => path.join(source, name));
  expect(files.length).toBeGreaterThan(500);
  const circle = circleIn(new Map(files.map((file) => [file, importsOf(file)])));
  expect(circle.map((file) => path.relative(source, file))).toEqual([]);
});
