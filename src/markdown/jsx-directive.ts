import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContentError } from '../site/content-error.ts';
import { positionOf, type TextContext } from './context.ts';
import type { Directive, DirectiveForm, DirectiveNode } from './directives/directive.ts';
import { attributesOf, type JsxNode } from './jsx-attributes.ts';
import { parseInline } from './parse-inline.ts';

/** Nodes that stand on lines of their own; all others are part of a line. */
const BLOCK =
  /^(?:paragraph|heading|list|blockquote|code|math|table|thematicBreak|(?:footnoteD|d)efinition|containerDirective|leafDirective|mdx\w*Flow\w*)$/;

/**
 * The directive that a component stands for.
 *
 * ```mdx
 * <Note title="Mind">…</Note>   →   :::note[Mind]
 * ```
 *
 * @returns undefined when it cannot be one where it stands, which is an error in the context
 */
export function directiveOf(
  node: JsxNode,
  name: string,
  directive: Directive,
  context: TextContext,
): RootContent | undefined {
  const { attributes, label } = attributesOf(node, directive, context);
  const labelled: PhrasingContent[] = label === undefined ? [] : parseInline(label, node.position);
  const common = {
    name,
    attributes,
    ...(node.position !== undefined && { position: node.position }),
  };
  const form = formOf(node, directive.forms);
  switch (form) {
    case 'container': {
      const title: Paragraph = {
        type: 'paragraph',
        data: { directiveLabel: true },
        children: labelled,
      };
      const content = inParagraphs(node.children);
      const children = (label === undefined ? content : [title, ...content]) as never[];
      return { type: 'containerDirective', ...common, children };
    }
    case 'leaf':
      return { type: 'leafDirective', ...common, children: [...labelled, ...inLine(node)] };
    case 'text': {
      const children = [...labelled, ...inLine(node)];
      const text: DirectiveNode = { type: 'textDirective', ...common, children };
      return node.type === 'mdxJsxTextElement' ? text : { type: 'paragraph', children: [text] };
    }
    case undefined:
      context.errors.push(misplaced(node, context));
      return undefined;
  }
}

/** How a directive would be written that stands where the component does. */
function formOf(node: JsxNode, forms: readonly DirectiveForm[]): DirectiveForm | undefined {
  if (node.type === 'mdxJsxTextElement') return forms.includes('text') ? 'text' : undefined;
  const order: DirectiveForm[] =
    node.children.length === 0 ? ['leaf', 'container', 'text'] : ['container', 'leaf', 'text'];
  return order.find((form) => forms.includes(form));
}

/** What stands on the line of a tag is a paragraph, as it would be between a directive's colons. */
function inParagraphs(children: JsxNode['children']): RootContent[] {
  const made: RootContent[] = [];
  let line: PhrasingContent[] | undefined;
  for (const child of children) {
    if (BLOCK.test(child.type)) {
      line = undefined;
      made.push(child);
    } else if (line === undefined) {
      line = [child as PhrasingContent];
      made.push({
        type: 'paragraph',
        children: line,
        ...(child.position !== undefined && { position: child.position }),
      });
    } else line.push(child as PhrasingContent);
  }
  return made;
}

/** The content as a part of a line. */
function inLine(node: JsxNode): PhrasingContent[] {
  return node.children.flatMap((child): PhrasingContent[] =>
    child.type === 'paragraph' ? child.children : [child as PhrasingContent],
  );
}

function misplaced(node: JsxNode, context: TextContext): ContentError {
  const name = node.name ?? '';
  return {
    severity: 'error',
    kind: 'misplaced-component',
    file: context.file,
    position: positionOf(context, node),
    message: `<${name}> cannot stand within a line.`,
    fix: `Put <${name}> and what belongs to it on lines of their own, between empty lines.`,
  };
}
