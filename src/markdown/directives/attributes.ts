import { positionOf, type TextContext } from '../context.ts';
import type { DirectiveNode } from './directive.ts';

/** An attribute as it is written; undefined when it is not given. An attribute without value is ''. */
export function attributeOf(node: DirectiveNode, name: string): string | undefined {
  return node.attributes?.[name] ?? undefined;
}

/** Whether an attribute is given that says all by being there, such as `loop`. */
export function hasAttribute(node: DirectiveNode, name: string): boolean {
  const value = attributeOf(node, name);
  return value !== undefined && value !== 'false';
}

/** The classes that the author gave, by `.name` or `class="name"`. */
export function classesOf(node: DirectiveNode): string[] {
  return (attributeOf(node, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
}

/**
 * An attribute that takes one of a few values; any other is an error.
 *
 * @returns undefined when it is not given, or is wrong
 */
export function choiceOf<Choice extends string>(
  node: DirectiveNode,
  name: string,
  choices: readonly Choice[],
  context: TextContext,
): Choice | undefined {
  const value = attributeOf(node, name);
  const choice = choices.find((one) => one === value);
  if (value !== undefined && choice === undefined) {
    wrongValue(
      node,
      name,
      `Write ${choices.map((one) => `${name}=${one}`).join(' or ')}.`,
      context,
    );
  }
  return choice;
}

/** Reports an attribute whose value is none that its directive takes. */
export function wrongValue(
  node: DirectiveNode,
  name: string,
  fix: string,
  context: TextContext,
): void {
  context.errors.push({
    severity: 'error',
    kind: 'attribute-value',
    file: context.file,
    position: positionOf(context, node),
    message: `"${node.name}" cannot do anything with ${name}="${attributeOf(node, name) ?? ''}".`,
    fix,
  });
}

/** Reports an attribute without which a directive shows nothing. */
export function missingAttribute(
  node: DirectiveNode,
  name: string,
  fix: string,
  context: TextContext,
): void {
  context.errors.push({
    severity: 'error',
    kind: 'missing-attribute',
    file: context.file,
    position: positionOf(context, node),
    message: `"${node.name}" needs the attribute "${name}".`,
    fix,
  });
}
