import type { z } from 'astro/zod';

/** What Zod says of a value that does not fit its schema. */
export type Issue = z.core.$ZodIssue;

/** Words for Zod's own issues; a schema's custom message speaks for itself. */
export function describeIssue(issue: Issue, name: string): [message: string, fix: string] {
  const [message, fix] = issue.message.split(' | ');
  if (message !== undefined && fix !== undefined) return [message, fix];
  switch (issue.code) {
    case 'invalid_type':
      return [`"${name}" has a value of the wrong kind.`, `Write ${kindInWords(issue.expected)}.`];
    case 'invalid_value':
      return [
        `"${name}" has a value that is not known.`,
        `Use one of: ${issue.values.map(String).join(', ')}.`,
      ];
    case 'invalid_key':
      return issue.issues[0] === undefined
        ? [`"${name}" is no key that can be used here.`, 'Remove it.']
        : describeIssue(issue.issues[0], name);
    case 'invalid_union':
      return describeUnion(issue, name);
    case 'invalid_format':
      return [`"${name}" is not written as it must be.`, `Write ${formatInWords(issue.format)}.`];
    default:
      return [`"${name}" has a value that cannot be used.`, `${issue.message}.`];
  }
}

function kindInWords(expected: string): string {
  const words: Record<string, string> = {
    string: 'text; put it in quotes if it begins with a digit or a sign',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
    array: 'a list, each item on its own line after a dash',
    object: 'indented "key: value" lines',
  };
  return words[expected] ?? `a value of kind ${expected}`;
}

function formatInWords(format: string): string {
  const words: Record<string, string> = {
    url: 'a full address that begins with https://',
    email: 'an address such as noether@example.org',
    starts_with: 'a path that begins with a slash',
  };
  return words[format] ?? `a value in the form "${format}"`;
}

/** One of the forms may say itself what is wrong; the others are then told behind it. */
function describeUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  name: string,
): [message: string, fix: string] {
  const inners = formsIn(issue).flatMap((branch) => branch.filter(({ path }) => path.length === 0));
  const forms = [...new Set(inners.flatMap(formOf))].join(', or ');
  const [own, ...others] = inners.filter(speaksForItself);
  if (own !== undefined && others.length === 0) {
    const [message, fix] = describeIssue(own, name);
    return [message, forms === '' ? fix : `${fix} Or write ${forms}.`];
  }
  const words = forms === '' ? 'one of the forms that the guide shows' : forms;
  return [`"${name}" has a value of the wrong kind.`, `Write ${words}.`];
}

function speaksForItself({ message }: Issue): boolean {
  return message.includes(' | ');
}

function formOf(issue: Issue): string[] {
  if (speaksForItself(issue)) return [];
  if (issue.code === 'invalid_type') return [kindInWords(issue.expected)];
  if (issue.code === 'invalid_value') return [issue.values.map(String).join(' or ')];
  return issue.code === 'invalid_format' ? [formatInWords(issue.format)] : [];
}

/** What is wrong by each form; one of them may have forms itself. */
export function formsIn({ errors }: z.core.$ZodIssueInvalidUnion): Issue[][] {
  return errors.flatMap((branch) => {
    const [first] = branch;
    const isUnion = first?.code === 'invalid_union' && first.path.length === 0;
    return isUnion && branch.length === 1 ? formsIn(first) : [branch];
  });
}
