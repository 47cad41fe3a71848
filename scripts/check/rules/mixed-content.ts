import type { BuiltSite } from '../built/built-site.ts';
import type { Fault } from '../fault.ts';
import { writtenForms } from '../written-forms.ts';

/** What browsers refuse to load into a page that came by HTTPS. */
export function mixedContentFaults(site: BuiltSite): Fault[] {
  if (!site.origin.startsWith('https:')) return [];
  return site.pages.flatMap(({ file, addresses }) =>
    addresses
      .filter(({ value, use }) => use !== 'link' && /^http:/i.test(value))
      .map(({ value, place }): Fault => ({
        severity: 'error',
        kind: 'mixed-content',
        builtFile: file,
        place,
        message: `The page asks for ${value} without encryption, which browsers refuse.`,
        fix: 'Write https:, or keep the file in the site folder.',
        seek: writtenForms(value, site),
      })),
  );
}
