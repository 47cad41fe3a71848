import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** RFC 3339, as Atom requires it (section 3.3) and JSON Feed too. */
export const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Whether it is an address with http or https and a host. */
export function isAbsolute(address: unknown): boolean {
  return typeof address === 'string' && /^https?:\/\/[^/]/.test(address) && URL.canParse(address);
}

const UNFIT_ELEMENT = /^(?:script|style|button|input|iframe|form|dialog|annotation)$|-/;
const ADDRESS = /^(?:https?:\/\/|mailto:|doi:)/;

/** @returns what in the HTML of an entry a reader must not be handed, or could not follow */
export function htmlComplaints(html: string): string[] {
  const complaints = /[\uFDD0\uFDD1]/.test(html) ? ['a token that was not filled'] : [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) {
      if (UNFIT_ELEMENT.test(node.tagName)) complaints.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        const isAddress = ['href', 'src', 'poster', 'cite'].includes(name);
        if (isAddress && !ADDRESS.test(value)) complaints.push(`${name}="${value}"`);
        if (name.startsWith('on') || name === 'style') complaints.push(name);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(html));
  return complaints;
}
