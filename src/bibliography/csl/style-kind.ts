import type { StyleKind } from './citation-style.ts';
import { childNamed, childrenOf, type CompactNode } from './nodes.ts';

/**
 * How a style cites. Its category says so, but not always rightly; what its citations are made of
 * does.
 *
 * @param root its `cs:style`
 * @see https://docs.citationstyles.org/en/stable/specification.html#info
 */
export function styleKind(root: CompactNode): StyleKind {
  const categories = childrenOf(childNamed(root, 'info'));
  const format = categories.map((node) => node.a?.['citation-format']).find(Boolean);
  if (root.a?.class === 'note' || format === 'note') return 'note';
  const variables = citedVariables(root);
  if (variables.has('citation-number')) return 'numeric';
  if (variables.has('citation-label') || format === 'label') return 'label';
  // The fifth format, `author`, is author-date without the dates: MLA.
  return 'author-date';
}

/** The variables that its citations print, through macros. */
function citedVariables(root: CompactNode): Set<string> {
  const macros = new Map(
    childrenOf(root)
      .filter(({ n }) => n === 'macro')
      .map((macro) => [macro.a?.name, macro]),
  );
  const variables = new Set<string>();
  const seen = new Set<CompactNode>();
  const visit = (node: CompactNode | undefined): void => {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    // A condition asks for variables, and prints none.
    if (!['if', 'else-if'].includes(node.n)) {
      for (const variable of node.a?.variable?.split(/\s+/) ?? []) variables.add(variable);
    }
    if (node.n === 'text' && node.a?.macro !== undefined) visit(macros.get(node.a.macro));
    for (const child of childrenOf(node)) visit(child);
  };
  const citation = childNamed(root, 'citation');
  for (const child of childrenOf(citation)) if (child.n === 'layout') visit(child);
  return variables;
}
