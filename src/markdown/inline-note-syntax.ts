import type { Construct, Event, State, TokenizeContext } from 'micromark-util-types';
import { isRegexClass } from './regex-like.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote';
    inlineNoteStart: 'inlineNoteStart';
    inlineNoteEnd: 'inlineNoteEnd';
    inlineNoteMarker: 'inlineNoteMarker';
  }
}

const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_PARENTHESIS = 40;

/** Where there is a note that may be open. Few paragraphs have one, and any may have many brackets. */
const begun = new WeakSet<TokenizeContext>();

/** `^[`, unless it begins a link: `^[1](address)`. */
export const noteStart: Construct = {
  name: 'inlineNoteStart',
  resolveAll: leaveUnclosed,
  tokenize(effects, ok, nok) {
    const note: State = (code) => {
      begun.add(this);
      effects.enter('inlineNoteStart');
      effects.consume(code);
      return bracket;
    };
    const bracket: State = (code) => {
      effects.consume(code);
      effects.exit('inlineNoteStart');
      return ok;
    };
    return (code) =>
      effects.check(caretBeforeLink, nok, effects.check(caretBracket, note, nok))(code);
  },
};

const caretBracket: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return (next) => (next === OPEN_BRACKET ? ok(next) : nok(next));
    };
  },
};

/** Characters within which the text of such a link ends: a number, a few words. */
const LONGEST_LINK = 500;

/** `^[1](address)`: a link, behind a sign that stands for itself. */
const caretBeforeLink: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let depth = 0;
    let length = 0;
    const rest: State = (code) => {
      length += 1;
      if (code === null || length > LONGEST_LINK) return nok(code);
      if (code === OPEN_BRACKET) depth += 1;
      if (code === CLOSE_BRACKET) depth -= 1;
      effects.consume(code);
      return depth > 0 ? rest : behind;
    };
    const behind: State = (code) => (code === OPEN_PARENTHESIS ? ok(code) : nok(code));
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return (next) => (next === OPEN_BRACKET ? rest(next) : nok(next));
    };
  },
};

/** `]` that closes a note, and no bracket in it. */
export const noteEnd: Construct = {
  name: 'inlineNoteEnd',
  resolveTo: closeNote,
  tokenize(effects, ok, nok) {
    const start = openNote(this);
    return (code) => {
      if (start === undefined) return nok(code);
      const content = this.sliceSerialize({ start: start.end, end: this.now() });
      if (content.trim() === '' || isRegexClass(content)) return nok(code);
      effects.enter('inlineNoteEnd');
      effects.consume(code);
      effects.exit('inlineNoteEnd');
      return ok;
    };
  },
};

/** The start of the note that a bracket closes; undefined when it closes another bracket. */
function openNote(context: TokenizeContext): Event[1] | undefined {
  if (!begun.has(context)) return undefined;
  const last = context.events.findLast(
    ([kind, token]) =>
      kind === 'enter' &&
      (token.type === 'inlineNoteStart' ||
        ((token.type === 'labelLink' || token.type === 'labelImage') && token._balanced !== true)),
  );
  return last?.[1].type === 'inlineNoteStart' ? last[1] : undefined;
}

/** Puts what is between the two ends into the note, emphasis by itself, as micromark does in links. */
function closeNote(events: Event[], context: TokenizeContext): Event[] {
  const open = events.findLastIndex(
    ([kind, token]) => kind === 'enter' && token.type === 'inlineNoteStart',
  );
  const [, start] = events[open] ?? [];
  const [, end] = events.at(-1) ?? [];
  if (start === undefined || end === undefined) return events;
  start.type = 'inlineNoteMarker';
  end.type = 'inlineNoteMarker';
  const note = { type: 'inlineNote' as const, start: { ...start.start }, end: { ...end.end } };
  let between = events.slice(open + 2, -2);
  const called = new Set<unknown>();
  for (const { resolveAll } of context.parser.constructs.insideSpan.null ?? []) {
    if (resolveAll === undefined || called.has(resolveAll)) continue;
    called.add(resolveAll);
    between = resolveAll(between, context);
  }
  const closed: Event[] = [
    ['enter', note, context],
    ...events.slice(open, open + 2),
    ...between,
    ...events.slice(-2),
    ['exit', note, context],
  ];
  events.splice(open, events.length - open, ...closed);
  return events;
}

/** `^[` that nothing closes is what it looks like. */
function leaveUnclosed(events: Event[]): Event[] {
  for (const [, token] of events) {
    if (token.type === 'inlineNoteStart') token.type = 'data';
  }
  return events;
}
