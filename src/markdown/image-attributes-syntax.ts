import type { Literal } from 'mdast';
import type { Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Data, Processor } from 'unified';
import { isLineEnding } from './character-codes.ts';

/** Braces behind a picture, as they were written. */
export interface ImageAttributes extends Literal {
  type: 'imageAttributes';
  value: string;
}

declare module 'mdast' {
  interface RootContentMap {
    imageAttributes: ImageAttributes;
  }
  interface PhrasingContentMap {
    imageAttributes: ImageAttributes;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    imageAttributes: 'imageAttributes';
  }
}

const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** An id, a class, or a name with its value; see Pandoc's `link_attributes`. */
const PART = /#[^\s#{}="'<>`]+|\.[^\s#.{}="'<>`]+|[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s"'{}]+)/;
const ATTRIBUTES = new RegExp(`^\\{:?\\s*(?:${PART.source})(?:\\s+(?:${PART.source}))*\\s*\\}$`);
const PARTS = new RegExp(PART.source, 'g');

/**
 * Reads attributes right behind a picture, in `.mdx` too, where a brace begins JavaScript: what reads
 * as attributes is none, or means nothing there.
 */
const imageAttributes: Construct = {
  name: 'imageAttributes',
  tokenize(effects, ok, nok) {
    let written = '';
    const inside: State = (code) => {
      if (code === null || isLineEnding(code)) return nok(code);
      written += code < 0 ? ' ' : String.fromCharCode(code);
      effects.consume(code);
      if (code !== CLOSE_BRACE || !ATTRIBUTES.test(written)) return inside;
      effects.exit('imageAttributes');
      return ok;
    };
    return (code) => {
      if (!isBehindImage(this)) return nok(code);
      effects.enter('imageAttributes');
      return inside(code);
    };
  },
};

/** Also where a space stands between the two. */
function isBehindImage(context: TokenizeContext): boolean {
  const { events } = context;
  const [, last] = events.at(-1) ?? [];
  const isSpace = last?.type === 'data' && context.sliceSerialize(last).trim() === '';
  return events.at(isSpace ? -3 : -1)?.[1].type === 'image';
}

type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number];

const tree: TreeExtension = {
  enter: {
    imageAttributes(token) {
      this.enter({ type: 'imageAttributes', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    imageAttributes(token) {
      this.exit(token);
    },
  },
};

/** Reads `![alt](address){#id width=50%}` of Pandoc and Quarto, and `{: width="50%"}` of kramdown. */
export function remarkImageAttributesSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: { [OPEN_BRACE]: imageAttributes } });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(tree);
}

/**
 * What braces behind a picture say, by name.
 *
 * @example attributesIn('{#fig:a .b width=50%}') // { id: 'fig:a', class: 'b', width: '50%' }
 */
export function attributesIn(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [part] of written.matchAll(PARTS)) {
    if (part.startsWith('#')) attributes.id = part.slice(1);
    else if (part.startsWith('.')) {
      attributes.class = [attributes.class ?? '', part.slice(1)].join(' ').trim();
    } else {
      const [name = '', ...value] = part.split('=');
      attributes[name] = value.join('=').replace(/^(["'])(.*)\1$/, '$2');
    }
  }
  return attributes;
}
