import type { Directive } from './directive.ts';

/** Every directive by its name; a new one is a file in this folder and a row here. */
export const directives: Readonly<Record<string, Directive>> = {};
