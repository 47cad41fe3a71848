import type { Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { checkAttributes } from './directives/check-attributes.ts';
import type { DirectiveForm, DirectiveNode } from './directives/directive.ts';
import { colonsOf, nameFix } from './directives/other-names.ts';
import { directiveNamed } from './directives/registry.ts';
import { isBareMark, strayDirective } from './directives/stray-directive.ts';

/**
 * Does what the directives of a text say. A colon in prose that only looks like one stays as it was
 * written; a block that only a directive can mean, with a name that is none, is an error.
 *
 * ```md
 * :::note[Mind]        →   <aside class="callout">…</aside>
 * Meet at 10:30, a:b   →   <p>Meet at 10:30, a:b</p>
 * :::nte               →   an error: did you mean "note"?
 * ```
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    resolve(tree, contextOf(file));
  };
}

const forms: Readonly<Record<DirectiveNode['type'], DirectiveForm>> = {
  containerDirective: 'container',
  leafDirective: 'leaf',
  textDirective: 'text',
};

/** Inner directives first, so that an outer one finds what its content has become. */
function resolve(parent: Parents, context: TextContext): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) resolve(child, context);
    children.push(...(isDirective(child) ? resolveOne(child, context) : [child]));
  }
  parent.children = joinTexts(children);
}

function isDirective(node: RootContent): node is DirectiveNode {
  return Object.hasOwn(forms, node.type);
}

function resolveOne(node: DirectiveNode, context: TextContext): RootContent[] {
  const form = forms[node.type];
  const directive = directiveNamed(node.name);
  if (node.type === 'textDirective' && isBareMark(node, context)) return asWritten(node, context);
  if (directive?.forms.includes(form) === true) {
    checkAttributes(node, directive.attributes, context);
    return directive.transform(node, context);
  }
  if (node.type === 'textDirective') {
    const error = strayDirective(node, context);
    if (error !== undefined) context.errors.push(error);
    return asWritten(node, context);
  }
  const otherForms = (directive?.forms ?? []).map((other) => `${colonsOf[other]}${node.name}`);
  context.errors.push({
    severity: 'error',
    kind: 'unknown-directive',
    file: context.file,
    position: positionOf(context, node),
    message: `There is no directive "${colonsOf[form]}${node.name}".`,
    fix:
      otherForms.length > 0
        ? `It is written ${otherForms.join(' or ')}.`
        : nameFix(node.name, form),
  });
  // What is in it stays, so that its labels are known.
  return node.type === 'containerDirective' ? node.children : [];
}

/** A text directive that is none, as its author wrote it; what stood in its brackets is still Markdown. */
function asWritten(
  node: Extract<DirectiveNode, { type: 'textDirective' }>,
  context: TextContext,
): PhrasingContent[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const source = context.source.slice(start, end);
  const [first, last] = [node.children[0], node.children.at(-1)];
  const from = first?.position?.start.offset;
  const to = last?.position?.end.offset;
  if (from === undefined || to === undefined) return [textOf(source, node)];
  return [
    textOf(context.source.slice(start, from), node),
    ...node.children,
    textOf(context.source.slice(to, end), node),
  ];
}

function textOf(value: string, { position }: DirectiveNode): Text {
  return { type: 'text', value, ...(position !== undefined && { position }) };
}

/** Puts texts together again, so that quotes and dashes are read over the seam. */
function joinTexts(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = {
        ...last,
        value: last.value + node.value,
        ...(last.position !== undefined &&
          node.position !== undefined && {
            position: { start: last.position.start, end: node.position.end },
          }),
      };
    } else joined.push(node);
  }
  return joined;
}
