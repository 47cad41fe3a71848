import type { Position, Program } from 'estree';
import type { Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';
import type { VFile } from 'vfile';
import { contextOf, positionOf } from './context.ts';
import { isHtmlName } from './html-advice.ts';
import { visit } from './visit.ts';

/**
 * Notes down what an `.mdx` file imports, and which components it uses that it neither imports nor
 * defines. Changes nothing.
 *
 * ```mdx
 * import Plot from './Plot.astro'
 *
 * <Plot /> <Axis />   →   imports './Plot.astro', uses "Axis"
 * ```
 */
export function remarkMdxNames() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const defined = definedNames(tree);
    context.definedNames.push(...defined);
    visit(tree, 'mdxjsEsm', (node: MdxjsEsm) => {
      const program = node.data?.estree;
      if (program == null) return;
      for (const { source, start } of sourcesOf(program)) {
        // ESTree counts columns from 0.
        const position = start && { line: start.line, column: start.column + 1 };
        const place = position === undefined ? node : { position: { start: position } };
        context.imports.push({ source, position: positionOf(context, place) });
      }
    });
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const name = node.name?.split('.')[0];
      if (name === undefined || isElement(name) || defined.has(name)) return;
      context.components.push({ name, position: positionOf(context, node) });
    });
  };
}

/** Also a name with a hyphen, which is an element of the author's own. */
function isElement(name: string): boolean {
  if (/^[A-Z]/.test(name)) return false;
  return isHtmlName(name) || !/^[a-z][A-Za-z]*$/.test(name);
}

/** Names that the imports and exports of an `.mdx` file bring into it. */
export function definedNames(tree: Root): Set<string> {
  const defined = new Set<string>();
  for (const node of tree.children) {
    const program = node.type === 'mdxjsEsm' ? node.data?.estree : undefined;
    for (const name of program == null ? [] : namesOf(program)) defined.add(name);
  }
  return defined;
}

function sourcesOf({ body }: Program): { source: string; start: Position | undefined }[] {
  return body.flatMap((statement) =>
    statement.type === 'ImportDeclaration'
      ? [{ source: String(statement.source.value), start: statement.source.loc?.start }]
      : [],
  );
}

/** Names that imports and exports bring into a module. */
function namesOf({ body }: Program): string[] {
  return body.flatMap((statement): string[] => {
    if (statement.type === 'ImportDeclaration') {
      return statement.specifiers.map(({ local }) => local.name);
    }
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration } = statement;
    if (declaration?.type === 'VariableDeclaration') {
      return declaration.declarations.flatMap(({ id }) =>
        id.type === 'Identifier' ? [id.name] : [],
      );
    }
    return declaration == null ? [] : [declaration.id.name];
  });
}
