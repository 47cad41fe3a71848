import type { Parent, PhrasingContent } from 'mdast';
import type { Data, Processor } from 'unified';
import { noteEnd, noteStart } from './inline-note-syntax.ts';

/** A footnote where it is called. */
export interface InlineNote extends Parent {
  type: 'inlineNote';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    inlineNote: InlineNote;
  }
  interface PhrasingContentMap {
    inlineNote: InlineNote;
  }
}

const CARET = 94;
const CLOSE_BRACKET = 93;

type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number];

const tree: TreeExtension = {
  canContainEols: ['inlineNote'],
  enter: {
    inlineNote(token) {
      this.enter({ type: 'inlineNote', children: [] }, token);
    },
  },
  exit: {
    inlineNote(token) {
      this.exit(token);
    },
  },
};

/**
 * Reads Pandoc's footnotes where they are called: `a word^[The *note*.]`. What reads as a class of
 * characters of a regular expression, as in `^[a-z]` or `^[12]`, is left alone, and so is a link.
 */
export function remarkInlineNoteSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: { [CARET]: noteStart, [CLOSE_BRACKET]: noteEnd } });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(tree);
}
