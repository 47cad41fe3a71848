import type { z } from 'astro/zod';
import { START_OF_FILE, type ContentError } from './content-error.ts';
import { describeIssue, formsIn, type Issue } from './issue-words.ts';
import { lookUp } from './look-up.ts';
import { unknownKeyFix } from './unknown-key.ts';
import { valueAt } from './value-at.ts';
import type { LocatedYaml } from './yaml.ts';

/** Keys that other generators know and that change nothing here, with the reason. */
export type IgnoredKeys = Readonly<Record<string, string>>;

/** Data that was checked against a schema. */
export interface Validated<Output> {
  /**
   * What is right of the data, so that the rest of the site can be checked in the same run.
   * Undefined when a mistake concerns something that cannot be left out.
   */
  value: Output | undefined;
  errors: ContentError[];
}

/**
 * Checks YAML against a schema. An empty value (`subtitle:`) counts as absent, as in Jekyll.
 *
 * A schema's own messages have two halves, parted by " | ": what is wrong, and the fix.
 *
 * @param what names the thing in messages: "site.yaml", "the front matter of a post"
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: LocatedYaml,
  file: string,
  what: string,
  ignored: IgnoredKeys = {},
): Validated<z.output<Schema>> {
  if (yaml.errors.length > 0) {
    return { value: schema.safeParse({}).data, errors: yaml.errors };
  }
  const data = withoutEmpty(yaml.value ?? {});
  if (typeof data !== 'object' || Array.isArray(data)) {
    return { value: undefined, errors: [notAMapping(file, what)] };
  }
  const { known, warnings } = setAside(data as Record<string, unknown>, ignored, yaml, file, what);
  const result = schema.safeParse(known);
  if (result.success) return { value: result.data, errors: warnings };
  const errors = fromIssues(result.error.issues, schema, yaml, file, what);
  return { value: rightPart(schema, known, result.error.issues), errors: [...warnings, ...errors] };
}

/** How often what is wrong is left out: what a key is missing in goes only after the key was looked for. */
const ROUNDS = 4;

/** What is right of the data; undefined when something that must be there is not. */
function rightPart<Schema extends z.ZodType>(
  schema: Schema,
  data: Record<string, unknown>,
  issues: readonly Issue[],
): z.output<Schema> | undefined {
  let [rest, wrong]: [unknown, readonly Issue[]] = [data, issues];
  for (let round = 0; round < ROUNDS; round += 1) {
    rest = withoutMistakes(rest, wrong);
    const result = schema.safeParse(rest);
    if (result.success) return result.data;
    wrong = result.error.issues;
  }
  return undefined;
}

/** A copy of the data without the values that are wrong, and without those that lack something. */
function withoutMistakes(data: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(data);
  for (const issue of issues) {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [isMissing(data, issue.path) ? issue.path.slice(0, -1) : issue.path];
    for (const path of paths) {
      const holder = valueAt(copy, path.slice(0, -1));
      if (typeof holder !== 'object' || holder === null) continue;
      Reflect.deleteProperty(holder, path.at(-1) ?? '');
    }
  }
  return withoutHoles(copy);
}

/** An item that is taken out of a list leaves a hole. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return Object.values(value).map(withoutHoles);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutHoles(one)]));
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutEmpty(item)]),
  );
}

function setAside(
  data: Record<string, unknown>,
  ignored: IgnoredKeys,
  yaml: LocatedYaml,
  file: string,
  what: string,
): { known: Record<string, unknown>; warnings: ContentError[] } {
  const known: [key: string, value: unknown][] = [];
  const warnings = [...yaml.warnings];
  for (const [key, value] of Object.entries(data)) {
    const reason = lookUp(ignored, key);
    if (reason === undefined) {
      known.push([key, value]);
      continue;
    }
    warnings.push({
      severity: 'warning',
      kind: 'key-without-effect',
      file,
      position: yaml.locate([key], 'key'),
      message: `The key "${key}" in ${what} has no effect: ${reason}.`,
      fix: 'Remove the line.',
    });
  }
  // Not one by one: an object takes a key "__proto__" for what it is made of.
  return { known: Object.fromEntries(known), warnings };
}

function notAMapping(file: string, what: string): ContentError {
  return {
    severity: 'error',
    kind: 'yaml-syntax',
    file,
    position: START_OF_FILE,
    message: `A list of "key: value" lines was expected in ${what}.`,
    fix: 'Write one key on each line, followed by a colon, a space and its value.',
  };
}

/** A key that is missing because it is misspelt is told once. */
function fromIssues(
  issues: readonly Issue[],
  schema: z.ZodType,
  yaml: LocatedYaml,
  file: string,
  what: string,
): ContentError[] {
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(
            (key) => `${issue.path.join('.')} ${unknownKeyFix(key, schema, issue.path)}`,
          )
        : [],
    ),
  );
  const isMisspelt = ({ path }: Issue): boolean =>
    isMissing(yaml.value, path) &&
    misspelt.has(`${path.slice(0, -1).join('.')} Did you mean "${String(path.at(-1))}"?`);
  return issues
    .filter((issue) => !isMisspelt(issue))
    .flatMap((issue) => fromIssue(issue, schema, yaml, file, what));
}

function fromIssue(
  issue: Issue,
  schema: z.ZodType,
  yaml: LocatedYaml,
  file: string,
  what: string,
): ContentError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      severity: 'error',
      kind: 'unknown-key',
      file,
      position: yaml.locate([...issue.path, key], 'key'),
      message: `The key "${key}" is not known in ${what}.`,
      fix: unknownKeyFix(key, schema, issue.path),
    }));
  }
  if (issue.code === 'invalid_union') {
    const nearMiss = nearestBranch(issue);
    if (nearMiss !== undefined) {
      const inners = nearMiss.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
      return fromIssues(inners, schema, yaml, file, what);
    }
  }
  const missing = isAboutKind(issue) && isMissing(yaml.value, issue.path);
  const name = issue.path.map(String).join('.');
  const [message, fix] = missing
    ? [`The key "${name}" is missing in ${what}.`, missingFix(issue.path)]
    : describeIssue(issue, name);
  return [
    {
      severity: 'error',
      kind: missing ? 'missing-key' : 'invalid-value',
      file,
      position: yaml.locate(issue.path, issue.code === 'invalid_key' ? 'key' : 'value'),
      message,
      fix,
    },
  ];
}

/** How a key is added that is missing: at the top, below another or in an item of a list. */
function missingFix(path: readonly PropertyKey[]): string {
  const index = path.findLastIndex((key) => typeof key === 'number');
  if (index === -1) {
    const line = `Add a line "${String(path.at(-1))}: …"`;
    return path.length === 1
      ? `${line}.`
      : `${line} under "${String(path.at(-2))}:", indented by two spaces more.`;
  }
  const list = path.slice(0, index).map(String).join('.');
  const key = path
    .slice(index + 1)
    .map(String)
    .join('.');
  return `Add "${key}: …" to item ${Number(path[index]) + 1} of "${list}", indented as its other lines.`;
}

/** The form that the author meant: the one whose kind is right and only something in it is wrong. */
function nearestBranch(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  return formsIn(issue).find((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  );
}

function isAboutKind({ code }: Issue): boolean {
  return code === 'invalid_type' || code === 'invalid_union';
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  const found = valueAt(value, path);
  return found === undefined || found === null;
}
