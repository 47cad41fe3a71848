import type { Expression } from 'estree';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import type { ContentError } from '../site/content-error.ts';
import { positionOf, type TextContext } from './context.ts';
import { titleNames } from './directives/check-attributes.ts';
import type { Directive } from './directives/directive.ts';

/** A component in an `.mdx` file, on its own lines or in one. */
export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** What a component's attributes say to its directive. */
export interface DirectiveAttributes {
  attributes: Record<string, string>;
  label: string | undefined;
}

/** Reads the attributes of a built-in component; one that only JavaScript knows is an error in the context. */
export function attributesOf(
  node: JsxNode,
  directive: Directive,
  context: TextContext,
): DirectiveAttributes {
  const result: DirectiveAttributes = { attributes: {}, label: undefined };
  for (const attribute of node.attributes) {
    const value = valueOf(attribute);
    if (attribute.type !== 'mdxJsxAttribute' || value === undefined) {
      context.errors.push(computed(node, attribute, context));
    } else if (value !== false) {
      const name = attribute.name === 'className' ? 'class' : attribute.name;
      const text = value === true ? '' : String(value);
      if (titleNames.has(name) && !directive.attributes.includes(name)) result.label = text;
      else result.attributes[name] = text;
    }
  }
  return result;
}

type Value = string | number | boolean;

/** A value that is written down; undefined when only JavaScript would know it. */
function valueOf(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): Value | undefined {
  if (attribute.type !== 'mdxJsxAttribute') return undefined;
  const { value } = attribute;
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const [statement] = value.data?.estree?.body ?? [];
  return statement?.type === 'ExpressionStatement' ? literal(statement.expression) : undefined;
}

function literal(expression: Expression): Value | undefined {
  if (expression.type === 'TemplateLiteral' && expression.expressions.length === 0) {
    return expression.quasis[0]?.value.cooked ?? undefined;
  }
  if (expression.type !== 'Literal') return undefined;
  const { value } = expression;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

function computed(
  node: JsxNode,
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  context: TextContext,
): ContentError {
  const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
  return {
    severity: 'error',
    kind: 'computed-attribute',
    file: context.file,
    position: positionOf(context, node),
    message: `The attribute "${name}" of <${node.name ?? ''}> is computed, and the built-in components are made before JavaScript runs.`,
    fix: `Write the value itself: ${name === '{…}' ? 'name' : name}="…"; or make a component of your own in content/components/.`,
  };
}
