import { directives } from './registry.ts';

/** Directives by the names of their components in lower case: `margin-note` is `<MarginNote>`. */
const builtIn: ReadonlyMap<string, string> = new Map(
  Object.keys(directives).map((name) => [name.replaceAll('-', ''), name]),
);

/** @returns the directive that a component stands for; undefined when it is none of ours */
export function directiveOfComponent(name: string): string | undefined {
  return /^[A-Z]/.test(name) ? builtIn.get(name.toLowerCase()) : undefined;
}
