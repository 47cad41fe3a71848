import type {
  Construct,
  Effects,
  Event,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationBracket: 'citationBracket';
  }
}

/**
 * Reads square brackets that hold a key, `[see @key, p. 3]`, and those behind a key in running
 * text, `@key [p. 3]`. It comes after Markdown's own reading of a closing bracket, so links,
 * references to definitions and footnotes go before.
 */
export const citationBracket: Construct = {
  name: 'citationBracket',
  add: 'after',
  tokenize,
  resolveTo,
};

/** What may stand in brackets behind a key that hold no key themselves: text, code and math. */
const PLAIN_TOKEN =
  /^(?:data|lineEnding|linePrefix|labelLink|labelMarker|attentionSequence|strikethroughSequenceTemporary|character(?:Escape|Reference)\w*|escapeMarker|codeText\w*|mathText\w*)$/;

interface Bracket {
  /** Index of the event with which the citation begins: its bracket, or the key before it. */
  begin: number;
  /** Index of the event with which its bracket begins. */
  open: number;
  hasKey: boolean;
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const bracket = bracketBefore(this, this.events.length);

  const start: State = (code) => {
    if (bracket === undefined) return nok(code);
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return after;
  };

  // As in Pandoc, text in brackets that more brackets follow is no remark on the key before it.
  const after: State = (code) =>
    bracket?.hasKey !== true && (code === 40 || code === 91 || code === 123) ? nok(code) : ok(code);

  return start;
}

/** The brackets that are closed behind the event at `end`, if they make a citation. */
function bracketBefore(context: TokenizeContext, end: number): Bracket | undefined {
  const { events } = context;
  // Markdown's own reading has just marked it as balanced, and takes it away only the next time.
  const opener = context._labelStarts?.at(-1);
  if (opener?.type !== 'labelLink' || opener._balanced !== true) return undefined;
  const open = events.findLastIndex(([kind, token]) => kind === 'enter' && token === opener);
  const content = events.slice(open + 4, end);
  const text = context.sliceSerialize({
    start: opener.end,
    end: events[end - 1]?.[1].end ?? opener.end,
  });
  if (open === -1 || text.startsWith('^') || text.trim() === '') return undefined;
  if (content.some(([, { type }]) => type === 'citationBracket')) return undefined;
  const isInside = context._labelStarts?.some((start) => start._balanced !== true) === true;
  const author = isInside ? undefined : keyBefore(events, open, context);
  if (holdsKey(content)) return { begin: author ?? open, open, hasKey: true };
  if (author === undefined || !content.every(([, { type }]) => PLAIN_TOKEN.test(type))) {
    return undefined;
  }
  return { begin: author, open, hasKey: false };
}

/** Whether there is a key outside of links, whose text is not read for citations. */
function holdsKey(events: readonly Event[]): boolean {
  let depth = 0;
  return events.some(([kind, { type }]) => {
    if (type === 'link' || type === 'image') depth += kind === 'enter' ? 1 : -1;
    return type === 'citationKey' && depth === 0;
  });
}

/** Index at which a key begins that only space parts from the bracket at `open`. */
function keyBefore(
  events: readonly Event[],
  open: number,
  context: TokenizeContext,
): number | undefined {
  for (let index = open - 1; index > 0; index -= 1) {
    const [kind, token] = events[index] ?? [];
    if (kind === 'exit' && token?.type === 'citationKey') return index - 1;
    if (token?.type === 'lineEnding' || token?.type === 'linePrefix') continue;
    if (token?.type !== 'data' || context.sliceSerialize(token).trim() !== '') return undefined;
  }
  return undefined;
}

/** Makes one token of the whole citation, whose brackets are plain text within it. */
function resolveTo(events: Event[], context: TokenizeContext): Event[] {
  const closing = events.slice(-2);
  const bracket = bracketBefore(context, events.length - 2);
  const first = events[bracket?.begin ?? -1]?.[1];
  const opener = events[bracket?.open ?? -1]?.[1];
  const last = closing[1]?.[1];
  if (bracket === undefined || !first || !opener || !last) return events;
  const whole: Token = { type: 'citationBracket', start: first.start, end: last.end };
  const opening: Token = { type: 'data', start: opener.start, end: opener.end };
  const citation: Event[] = [
    ['enter', whole, context],
    ...events.slice(bracket.begin, bracket.open),
    ['enter', opening, context],
    ['exit', opening, context],
    ...resolveSpan(events.slice(bracket.open + 4, -2), context),
    ...closing,
    ['exit', whole, context],
  ];
  events.splice(bracket.begin, events.length - bracket.begin, ...citation);
  return events;
}

/** Finds emphasis inside of brackets, so that none reaches over their border. */
function resolveSpan(events: Event[], context: TokenizeContext): Event[] {
  const constructs = context.parser.constructs.insideSpan.null ?? [];
  const resolvers = new Set(constructs.map(({ resolveAll }) => resolveAll));
  return [...resolvers].reduce((result, resolve) => resolve?.(result, context) ?? result, events);
}
