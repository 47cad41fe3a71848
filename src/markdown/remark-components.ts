import type { Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, type TextContext } from './context.ts';
import { directiveOfComponent } from './directives/component-names.ts';
import { directiveNamed, directives } from './directives/registry.ts';
import type { JsxNode } from './jsx-attributes.ts';
import { directiveOf } from './jsx-directive.ts';
import { definedNames } from './remark-mdx-names.ts';

/** The names of the components that need no import. */
export const builtInComponents: readonly string[] = Object.keys(directives).map((name) =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
);

/**
 * Makes directives of the built-in components of an `.mdx` file, so that both are one thing. A
 * component that the file imports or defines under such a name is the author's own.
 *
 * ```mdx
 * <Note title="Mind">…</Note>   →   as :::note[Mind] … :::
 * ```
 */
export function remarkComponents() {
  return (tree: Root, file: VFile): void => {
    if (!file.path.endsWith('.mdx')) return;
    resolve(tree, definedNames(tree), contextOf(file));
  };
}

function resolve(parent: Parents, defined: ReadonlySet<string>, context: TextContext): void {
  const children = parent.children.flatMap((child: RootContent) => unravelled(child));
  for (const child of children) {
    if ('children' in child) resolve(child, defined, context);
  }
  const resolved = children.flatMap((child): RootContent[] => {
    if (!isJsx(child) || child.name === null || defined.has(child.name)) return [child];
    const name = directiveOfComponent(child.name);
    const directive = name === undefined ? undefined : directiveNamed(name);
    if (name === undefined || directive === undefined) return [child];
    const made = directiveOf(child, name, directive, context);
    return made === undefined ? [] : [made];
  });
  parent.children = resolved;
}

function isJsx(node: Nodes): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * A paragraph of nothing but tags is no paragraph. MDX itself says so when it compiles a file; here
 * it is said again for the text that is read without being compiled.
 */
function unravelled(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph' || !isOnlyTags(node)) return [node];
  return node.children.flatMap((child): RootContent[] => {
    if (child.type === 'mdxJsxTextElement')
      return [{ ...child, type: 'mdxJsxFlowElement' } as never];
    if (child.type === 'mdxTextExpression')
      return [{ ...child, type: 'mdxFlowExpression' } as never];
    return [];
  });
}

function isOnlyTags({ children }: Paragraph): boolean {
  const isTag = ({ type }: RootContent): boolean =>
    type === 'mdxJsxTextElement' || type === 'mdxTextExpression';
  return (
    children.some(isTag) &&
    children.every((child) => isTag(child) || (child.type === 'text' && child.value.trim() === ''))
  );
}
