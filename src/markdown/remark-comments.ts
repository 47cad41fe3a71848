import type { Nodes, Parents, Root } from 'mdast';

const COMMENTS = /<!--[\s\S]*?-->/g;

/**
 * Removes HTML comments: they are an author's notes to themselves and are not published.
 *
 * ```md
 * Hello <!-- say more here --> world   →   <p>Hello  world</p>
 * ```
 */
export function remarkComments() {
  return (tree: Root): void => {
    removeFrom(tree);
  };
}

function removeFrom(parent: Parents): void {
  let changed = false;
  for (const child of parent.children) {
    if (child.type === 'html' && child.value.includes('<!--')) {
      child.value = child.value.replace(COMMENTS, '');
      changed = true;
    } else if ('children' in child) {
      removeFrom(child);
    }
  }
  if (!changed) return;
  const kept = (parent.children as Nodes[]).filter(
    (child) => child.type !== 'html' || child.value.trim() !== '',
  );
  parent.children = kept as typeof parent.children;
}
