import { Context, Liquid, LiquidError, type Template } from 'liquidjs';
import type { Piece, TextContext } from '../../types.ts';
import { filled, markedText, unmarked, type MarkedText } from '../pieces.ts';
import { withRubyConditions } from './as-ruby.ts';
import { addFilters } from './filters.ts';
import { LiquidRun } from './run.ts';
import { shieldFormulas } from './shield-formulas.ts';
import { Steps } from './steps.ts';
import { addTags } from './tags.ts';
import { unknownVariable, variables } from './variables.ts';

/** Most constructs of one text that cannot be read before the rest is left as it is. */
const MOST_BROKEN = 200;
const options = {
  jekyllWhere: true,
  strictFilters: true,
  timezoneOffset: 0,
  memoryLimit: 2e8,
} as const;

/**
 * Evaluates Liquid: tags of Jekyll, its plugins and themes become HTML or finished Markdown, and what
 * is computed from the configuration and the front matter is computed. What only Jekyll can know
 * becomes a comment.
 */
export async function liquid(pieces: readonly Piece[], context: TextContext): Promise<Piece[]> {
  if (!pieces.some(({ kind, text }) => kind === 'source' && /\{[{%]/.test(text)))
    return [...pieces];
  const shielded = await shieldFormulas(pieces, context);
  let marked = markedText(shielded);
  const run = new LiquidRun(context, marked.done);
  const engine = new Liquid(options);
  addFilters(engine);
  addTags(engine, marked.text, run);
  const readable = parsed(engine, marked, run);
  marked = readable.marked;
  const scope = new Context(variables(context), engine.options);
  const steps = new Steps(scope);
  const made: Piece[] = [];
  for (const [index, template] of readable.templates.entries()) {
    const { begin } = template.token;
    const end = readable.templates[index + 1]?.token.begin ?? marked.text.length;
    const source = marked.text.slice(begin, end);
    run.line = marked.lineAt(begin);
    steps.next();
    const text = await evaluated(template, source, engine, scope, run);
    const isPlain = text === source;
    const line = run.line;
    made.push(
      ...unmarked(text, run.done, (offset) => (isPlain ? marked.lineAt(begin + offset) : line)),
    );
  }
  return made;
}

interface Parsed {
  templates: Template[];
  marked: MarkedText;
}

/** Reads a text; what cannot be read becomes a comment, one after the other. */
function parsed(engine: Liquid, original: MarkedText, run: LiquidRun): Parsed {
  let marked = original;
  for (let count = 0; count < MOST_BROKEN; count += 1) {
    try {
      return { templates: engine.parse(withRubyConditions(marked.text)), marked };
    } catch (error) {
      // What is nested too deeply overflows the stack.
      if (!LiquidError.is(error)) break;
      marked = withoutBroken(marked, error, run);
    }
  }
  run.line = marked.lineAt(0);
  const text = marked.text.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|\{[{%]/g, (source) =>
    run.comment(source, 'there is too much in this text that is no Liquid'),
  );
  return { templates: engine.parse(text), marked: { ...marked, text } };
}

function withoutBroken(marked: MarkedText, error: LiquidError, run: LiquidRun): MarkedText {
  const { text, lineAt } = marked;
  const begin = constructAround(text, error.token.begin);
  const closing = text.startsWith('{{', begin) ? /-?\}\}/ : /-?%\}/;
  const rest = text.slice(begin);
  const found = closing.exec(rest);
  const lineEnd = !rest.includes('\n') ? rest.length : rest.indexOf('\n');
  const isOpen = found === null || found.index > Math.max(lineEnd, 2000);
  const end = begin + (isOpen ? Math.max(2, lineEnd) : found.index + found[0].length);
  run.line = lineAt(begin);
  const reason = (error.originalError?.message ?? error.message).replace(/, line:.*$/s, '');
  const mark = run.comment(text.slice(begin, end), reason);
  const pieces = unmarked(text.slice(0, begin) + mark + text.slice(end), run.done, (offset) =>
    lineAt(offset <= begin ? offset : offset - mark.length + (end - begin)),
  );
  const next = markedText(pieces);
  // Tags write into the same list.
  run.done.splice(0, run.done.length, ...next.done);
  return { ...next, done: run.done };
}

/** An error may point into a construct: what is left out begins where that begins. */
function constructAround(text: string, place: number): number {
  const begin = Math.max(text.lastIndexOf('{%', place), text.lastIndexOf('{{', place));
  return begin === -1 || /[%}]\}/.test(text.slice(begin, place)) ? place : begin;
}

const NAMED = /\{%-?\s*(?:assign|capture|increment|decrement)\s+([\w-]+)/g;

async function evaluated(
  template: Template,
  source: string,
  engine: Liquid,
  scope: Context,
  run: LiquidRun,
): Promise<string> {
  try {
    const text = String(await engine.render([template], scope));
    if (text === '' && isOutput(source)) tellEmpty(source, run);
    return text;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The limits of time hold for all of a text; what is no Liquid needs none.
    if (!/^\{[{%]/.test(source)) return source;
    // What it would have set is not known from here on.
    for (const [, name = ''] of source.matchAll(NAMED)) {
      scope.bottom()[name] = unknownVariable(name);
    }
    const cause = LiquidError.is(error) ? (error.originalError ?? error) : error;
    const reason = cause.message;
    const [, , tail = ''] = /^([\s\S]*?)(\s*)$/.exec(source) ?? [];
    return `${run.comment(source, reason.replace(/, line:.*$/s, ''))}${tail}`;
  }
}

/** The base path has no value, for Octavo adds it by itself. */
function isOutput(source: string): boolean {
  return source.startsWith('{{') && !/^\{\{-?\s*(?:site\.baseurl|base_path)\b/.test(source);
}

function tellEmpty(source: string, run: LiquidRun): void {
  run.note('dropped', `${filled(source.trim(), run.done)} has no value, and showed nothing.`);
}
