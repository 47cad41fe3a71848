import type { TextDirective } from 'mdast-util-directive';
import type { ContentError } from '../../site/content-error.ts';
import { positionOf, type TextContext } from '../context.ts';
import { directiveMeant } from './other-names.ts';
import { directiveNamed } from './registry.ts';

/** Names shorter than these are near too many words. */
const SHORTEST = 4;

/**
 * What is wrong with `:name[…]` that is no directive, when one of nearly this name was meant.
 *
 * @returns undefined for prose, such as `f:A[1]`
 */
export function strayDirective(
  node: TextDirective,
  context: TextContext,
): ContentError | undefined {
  const { name } = node;
  if (!hasBracket(node, context) || !isAtWord(node, context)) return undefined;
  const mistake = {
    severity: 'error',
    kind: 'unknown-directive',
    file: context.file,
    position: positionOf(context, node),
  } as const;
  if (directiveNamed(name) !== undefined) {
    const isBlock = directiveNamed(name)?.forms.includes('container') === true;
    const colons = isBlock ? ':::' : '::';
    return {
      ...mistake,
      message: `":${name}[…]" does not stand within a line.`,
      fix: `Write ${colons}${name} on a line of its own${isBlock ? ', then its text, then :::' : ''}; or a backslash before the colon to show it.`,
    };
  }
  const meant = name.length < SHORTEST ? undefined : directiveMeant(name, 'text');
  if (meant === undefined) return undefined;
  return {
    ...mistake,
    message: `There is no directive ":${name}".`,
    fix: `Did you mean ":${meant}[…]"? A backslash before the colon shows it.`,
  };
}

/** Whether it is the name of a directive without the brackets that it needs; told unless it is prose. */
export function isBareMark(node: TextDirective, context: TextContext): boolean {
  if (node.children.length > 0) return false;
  if (directiveNamed(node.name)?.forms.includes('text') !== true) return false;
  if (isAtWord(node, context) && !isEmbedded(node, context)) {
    const isOpen = context.source[node.position?.end.offset ?? 0] === '[';
    context.errors.push({
      severity: isOpen ? 'error' : 'warning',
      kind: 'directive-syntax',
      file: context.file,
      position: positionOf(context, node),
      message: isOpen
        ? `The bracket of ":${node.name}[" is never closed.`
        : `":${node.name}" says nothing.`,
      fix: isOpen
        ? 'Write ] where it ends, in the same paragraph.'
        : `Write :${node.name}[words], or a backslash before the colon to show it.`,
    });
  }
  return true;
}

function hasBracket({ position, name }: TextDirective, { source }: TextContext): boolean {
  return source[(position?.start.offset ?? 0) + 1 + name.length] === '[';
}

function isAtWord({ position }: TextDirective, { source }: TextContext): boolean {
  return !/[\p{L}\p{N}:]/u.test(source[(position?.start.offset ?? 0) - 1] ?? ' ');
}

/** `:kbd:` is an emoji, or a role of reStructuredText. */
function isEmbedded({ position }: TextDirective, { source }: TextContext): boolean {
  return source[position?.end.offset ?? 0] === ':';
}
