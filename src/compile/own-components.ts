import path from 'node:path';
import type { Site } from '../site/read-site.ts';

const FILE = /^components\/([A-Z]\w*)\.astro$/;

type ComponentSite = Pick<Site, 'contentFiles'>;

const names = new WeakMap<ComponentSite, ReadonlySet<string>>();

/** Names of the author's own components, which `.mdx` files use without import. */
export function ownComponents(site: ComponentSite): ReadonlySet<string> {
  let known = names.get(site);
  if (known === undefined) {
    known = new Set([...site.contentFiles].flatMap((file) => FILE.exec(file)?.[1] ?? []));
    names.set(site, known);
  }
  return known;
}

/** Absolute path of each of the author's own components, by its name. */
export function ownComponentFiles(
  site: ComponentSite & Pick<Site, 'contentFolder'>,
): Record<string, string> {
  return Object.fromEntries(
    [...ownComponents(site)]
      .sort()
      .map((name) => [name, path.join(site.contentFolder, 'components', `${name}.astro`)]),
  );
}
