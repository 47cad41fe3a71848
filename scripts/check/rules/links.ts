import { urlsOf } from '../built/addresses.ts';
import { targetOf, type BuiltSite, type Target } from '../built/built-site.ts';
import type { Address, PageFacts } from '../built/page-facts.ts';
import type { Fault } from '../fault.ts';
import { writtenForms } from '../written-forms.ts';

/** Links and files of the site's own that are not there, anchors included. */
export function linkFaults(site: BuiltSite): Fault[] {
  const faults: Fault[] = [];
  for (const page of site.pages) {
    for (const address of page.addresses) {
      const fault = addressFault(address, page, site);
      if (fault !== undefined) faults.push(fault);
    }
  }
  for (const { file, text } of site.styleSheets) {
    for (const url of urlsOf(text)) {
      const { kind } = targetOf(url, file, site);
      if (kind !== 'missing' && kind !== 'outside') continue;
      faults.push({
        severity: 'error',
        kind: 'missing-file',
        builtFile: file,
        place: { line: 1, column: 1 },
        message: `The style sheet asks for ${url}, which is not in the built site.`,
        fix: 'Put the file into public/, and address it from the root of the site.',
        seek: writtenForms(url, site),
      });
    }
  }
  return faults;
}

function addressFault(
  { value, use, place }: Address,
  page: PageFacts,
  site: BuiltSite,
): Fault | undefined {
  const target = targetOf(value, page.file, site);
  const seek = writtenForms(value, site);
  const common = { builtFile: page.file, place, seek };
  const isLink = use === 'link';
  switch (target.kind) {
    case 'missing':
      return {
        ...common,
        severity: 'error',
        kind: isLink ? 'broken-link' : 'missing-file',
        message: `${isLink ? 'A link leads to' : 'The page asks for'} ${value}, where the site has nothing.`,
        fix: isLink
          ? 'Correct the address, or take the link away.'
          : 'Put the file beside the text or into public/, or correct its address.',
      };
    case 'outside':
      return {
        ...common,
        severity: 'error',
        kind: 'outside-base',
        message: `${value} leaves the path ${site.basePath}/ under which the site lives.`,
        fix: `Write it as a link of Markdown, which gets the path by itself, or begin it with ${site.basePath}/.`,
      };
    case 'folder':
      return {
        ...common,
        severity: 'warning',
        kind: 'link-without-slash',
        message: `${value} has no slash at its end: some hosts send readers on, others find nothing.`,
        fix: `Write a slash at the end of the path.`,
      };
    case 'file':
      return isLink ? anchorFault(value, target, common, site) : undefined;
    default:
      return undefined;
  }
}

function anchorFault(
  value: string,
  { file, anchor }: Extract<Target, { kind: 'file' }>,
  common: Pick<Fault, 'builtFile' | 'place' | 'seek'>,
  site: BuiltSite,
): Fault | undefined {
  const page = site.pageAt.get(file);
  if (anchor === '' || anchor === 'top' || page === undefined || page.ids.has(anchor)) {
    return undefined;
  }
  return {
    ...common,
    severity: 'error',
    kind: 'broken-anchor',
    message: `The link ${value} names "#${anchor}", and there is no such place on ${page.path}.`,
    fix: 'Link to an id of that page: of a heading, it is at the end of the address when you choose the heading.',
  };
}
