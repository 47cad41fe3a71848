import type { Context, Liquid } from 'liquidjs';

const PARAMETER =
  /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|\{\{\s*([^}]+?)\s*\}\}|([^\s"']+))/g;

/** What `{% include file name="value" other=variable %}` says. */
export interface IncludeArguments {
  file: string;
  parameters: Readonly<Record<string, unknown>>;
}

/**
 * Reads the arguments of an include by Jekyll's rules: in quotes is text, the rest is a variable.
 *
 * @see https://jekyllrb.com/docs/includes/
 */
export async function includeArguments(
  written: string,
  liquid: Liquid,
  context: Context,
): Promise<IncludeArguments> {
  const [, first = '', rest = ''] =
    /^\s*((?:\{\{[\s\S]*?\}\}|"[^"]*"|'[^']*'|[^\s{])+)([\s\S]*)$/.exec(written) ?? [];
  const file = (await expanded(first.replace(/^(["'])(.*)\1$/, '$2'), liquid, context)).trim();
  const parameters: Record<string, unknown> = {};
  for (const [, name = '', double, single, output, variable] of rest.matchAll(PARAMETER)) {
    const text = double ?? single;
    parameters[name] =
      text === undefined
        ? await liquid.evalValue(output ?? variable ?? '', context)
        : await expanded(text.replace(/\\(["'])/g, '$1'), liquid, context);
  }
  return { file, parameters };
}

/** A text in which `{{ … }}` is evaluated. */
export async function expanded(text: string, liquid: Liquid, context: Context): Promise<string> {
  if (!text.includes('{{')) return text;
  return String(await liquid.parseAndRender(text, context));
}
