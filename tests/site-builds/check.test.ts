import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBuilt } from '../../scripts/check/built/read-built.ts';
import { allFaults } from '../../scripts/check/rules/all.ts';
import { workFaults } from '../../scripts/check/works/work-faults.ts';
import { workRows } from '../../scripts/check/works/work-row.ts';
import { filesIn } from './output.ts';
import { builtSite, sharedSites } from './shared-sites.ts';

/** What sites have on purpose: the same texts as `.md` and as `.mdx`, or texts that mean harm. */
const intended: Readonly<Record<string, RegExp>> = {
  'blocks-under-a-path': /^duplicate-/,
  'media-under-a-path': /^duplicate-/,
  // The HTML in a text is its author's.
  payloads: /./,
};

describe.each(sharedSites)('$name', ({ name, site: siteFolder, base }) => {
  it('has nothing that the check would tell of, and is valid HTML on every page', async () => {
    const publicFiles = await filesIn(path.join(siteFolder, 'public')).catch(() => []);
    const nowhere = { origin: 'https://nowhere.example', basePath: '' };
    const { site, htmlFaults } = await readBuilt(builtSite(name), nowhere, new Set(publicFiles), {
      verdict: (_, validate) => validate(),
    });
    expect(site.basePath).toBe(base);
    expect(site.pages.length).toBeGreaterThan(1);
    const works = workFaults(workRows(site.pages, new Set()));
    const faults = [...allFaults(site), ...htmlFaults, ...works];
    const told = faults
      .filter(({ kind }) => intended[name]?.test(kind) !== true)
      .map(
        ({ builtFile, place, kind, message }) =>
          `${builtFile}:${place.line}:${place.column} ${kind}: ${message}`,
      );
    expect(told).toEqual([]);
  });
});
