import type { ContentError } from '../site/content-error.ts';
import type { Fence, FenceMistake } from './directive-fences.ts';

/** What to say about lines of colons that do not match. */
export function fenceError(mistake: FenceMistake, file: string): ContentError {
  const { place, message, fix } = explain(mistake);
  const { position } = place;
  return { severity: 'error', kind: kinds[mistake.kind], file, position, message, fix };
}

/** Kinds of mistakes after which the blocks of a text are not what their author meant. */
const kinds: Readonly<Record<FenceMistake['kind'], string>> = {
  unclosed: 'unclosed-directive',
  'closes-nothing': 'stray-colons',
  'too-short': 'directive-colons',
  'too-few-outside': 'directive-colons',
  cut: 'directive-colons',
};

/** No line is named but that of the place: a text does not know where in its file it begins. */
function explain(mistake: FenceMistake): { place: Fence; message: string; fix: string } {
  switch (mistake.kind) {
    case 'unclosed': {
      const { open } = mistake;
      return {
        place: open,
        message: `The block "${written(open)}" that opens here is never closed.`,
        fix: `Write ${colons(open.size)} on a line of its own where it ends.`,
      };
    }
    case 'closes-nothing':
      return {
        place: mistake.close,
        message: 'This line closes a block, and none is open.',
        fix: 'Take it out, or open the block before it; a backslash before the colons shows them.',
      };
    case 'too-short': {
      const { open, close } = mistake;
      return {
        place: open,
        message: `The block "${written(open)}" that opens here with ${open.size} colons is never closed: the line that should do it has ${close.size}.`,
        fix: `Write ${colons(open.size)} where it ends.`,
      };
    }
    case 'cut': {
      const { open, close } = mistake;
      const size = close.size + 1;
      return {
        place: open,
        message: `The block "${written(open)}" ends within a block of code that it holds, at a line of colons there.`,
        fix: `Give it more colons than stand in the code: open it with ${colons(size)}${open.name} and close it with ${colons(size)}.`,
      };
    }
    case 'too-few-outside': {
      const { open, inner } = mistake;
      const size = inner.size + 1;
      return {
        place: open,
        message: `The block "${written(open)}" holds another, "${written(inner)}", and has no more colons than it; so it ends where that one should.`,
        fix: `Give the outer one more colons: open it with ${colons(size)}${open.name} and close it with ${colons(size)}.`,
      };
    }
  }
}

function written({ size, name }: Fence): string {
  return `${colons(size)}${name}`;
}

function colons(size: number): string {
  return ':'.repeat(size);
}
