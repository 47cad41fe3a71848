import type { ContentError } from '../site/content-error.ts';
import { isPageRoute, type Route } from './route.ts';

/**
 * Warns of pages whose addresses are the same but for capital letters. The disks of macOS and Windows
 * take them for one: built there, one page would stand in the place of the other. A redirect is left
 * alone, for a site that has moved may need it.
 */
export function caseClashes(routes: Iterable<Route>): ContentError[] {
  const firsts = new Map<string, Route>();
  const errors: ContentError[] = [];
  for (const route of routes) {
    if (!isPageRoute(route) || route.kind === 'redirect') continue;
    const folded = route.path.toLowerCase();
    const first = firsts.get(folded);
    if (first === undefined) firsts.set(folded, route);
    else errors.push(clash(route, first));
  }
  return errors;
}

function clash({ path, source }: Route, first: Route): ContentError {
  return {
    severity: 'warning',
    kind: 'address-clash',
    file: source.file,
    position: source.position,
    message: `The address ${path} differs from that of ${first.source.name}, ${first.path}, only in capital letters: built on a Mac or on Windows, one of the two would be lost.`,
    fix: 'Give one of the two another permalink or file name.',
  };
}
