import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { isLineEnding, isSpace } from './character-codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    directiveContainerLabel: 'directiveContainerLabel';
    directiveContainerName: 'directiveContainerName';
    directiveContainerSequence: 'directiveContainerSequence';
    directiveLeafLabel: 'directiveLeafLabel';
    directiveLeafName: 'directiveLeafName';
  }
}

const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;
const FENCE_SIZE = 3;

/**
 * Lets spaces stand where Pandoc and many authors set them in the line that opens a block: behind
 * the colons, and before the brackets and the braces.
 *
 * ```md
 * ::: theorem [Title] {#thm:x}   →   as :::theorem[Title]{#thm:x}
 * ```
 *
 * @param construct of micromark-extension-directive, which sees the line without these spaces
 * @param isOurs whether spaces may stand behind a name; always, when it is left out
 */
export function withSpaces(construct: Construct, isOurs?: (name: string) => boolean): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      let isDone = false;
      const ending =
        (state: State): State =>
        (code) => {
          isDone = true;
          return state(code);
        };
      const next = (state: State, code: Code): State | undefined => {
        const after = state(code);
        return after === undefined || isDone ? after : reading(after);
      };
      const reading =
        (state: State): State =>
        (code) => {
          // The line is read; what is between the fences is no affair of ours.
          if (code === null || isLineEnding(code)) return state(code);
          if (!isSpace(code)) return next(state, code);
          const goesOn = (after: Code): State | undefined => next(state, after);
          const gap = gapAt(this, isOurs);
          if (gap === undefined) return goesOn(code);
          const follows = { partial: true, tokenize: gapBefore(gap) };
          return effects.check(follows, skipSpaces(effects, gap, goesOn), goesOn)(code);
        };
      return reading(construct.tokenize.call(this, effects, ending(ok), ending(nok)));
    },
  };
}

/** A place where spaces may stand. */
interface Gap {
  /** What must come behind them. */
  isNext: (code: Code) => boolean;
  /** Whether they become a part of the token that is open, for in a name no other may be. */
  isInToken: boolean;
}

/** @returns undefined where spaces mean something else, or are allowed anyway */
function gapAt(
  context: TokenizeContext,
  isOurs: ((name: string) => boolean) | undefined,
): Gap | undefined {
  const [kind, token] = context.events.at(-1) ?? [];
  if (token === undefined) return undefined;
  const { type } = token;
  if (kind === 'exit') {
    const isLabel = type === 'directiveContainerLabel' || type === 'directiveLeafLabel';
    return isLabel ? { isNext: (code) => code === OPEN_BRACE, isInToken: false } : undefined;
  }
  const written = context.sliceSerialize({ start: token.start, end: context.now() });
  if (type === 'directiveContainerSequence' && written.length >= FENCE_SIZE) {
    return { isNext: isNameStart, isInToken: true };
  }
  const isName = type === 'directiveContainerName' || type === 'directiveLeafName';
  if (!isName || isOurs?.(written) === false) return undefined;
  return { isNext: (code) => code === OPEN_BRACE || code === OPEN_BRACKET, isInToken: true };
}

function gapBefore(gap: Gap): Construct['tokenize'] {
  return (effects, ok, nok) =>
    skipSpaces(effects, gap, (code) => (gap.isNext(code) ? ok(code) : nok(code)));
}

function skipSpaces(effects: Effects, { isInToken }: Gap, afterwards: State): State {
  const skip: State = (code) => {
    if (isSpace(code)) {
      effects.consume(code);
      return skip;
    }
    if (!isInToken) effects.exit('whitespace');
    return afterwards(code);
  };
  return (code) => {
    if (!isInToken) effects.enter('whitespace');
    return skip(code);
  };
}

function isNameStart(code: Code): boolean {
  return code !== null && code >= 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
