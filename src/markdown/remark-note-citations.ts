import type {
  Delete,
  Emphasis,
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  Root,
  RootContent,
  Strong,
  Text,
} from 'mdast';
import type { VFile } from 'vfile';
import type { Citation } from './citation-tree.ts';
import { contextOf, type TextContext } from './context.ts';
import type { ElementNode } from './element.ts';
import type { CitationRequest } from './fill-requests.ts';
import { visit } from './visit.ts';

/**
 * Makes footnotes of citations, for a style that cites in notes. A citation in a footnote stays
 * where it is; neighbours share a note. What is no work of the bibliography stays, too: it may be a
 * mention, or it is an error.
 *
 * ```md
 * A claim [@a, 3].        →   A claim.[^cite-1]      with the note  [@a, 3]
 * A claim [@a] [@b]       →   A claim[^cite-1]       with the note  [@a; @b]
 * *A claim [@a]*.         →   *A claim*.[^cite-1]
 * @a [3] claims           →   Noether[^cite-1] claims
 * ```
 */
export function remarkNoteCitations() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const { citedInNotes } = context;
    if (citedInNotes === undefined) return;
    const notes = new CitingNotes(tree, citedInNotes, context);
    notes.placeIn(tree);
    tree.children.push(...notes.definitions);
  };
}

/** Languages in which the number of a note stands before the punctuation. */
const NUMBER_FIRST: ReadonlySet<string> = new Set(['ca', 'es', 'fr', 'pl', 'ru', 'uk']);

/** What is written together with a name: “Noether's”. */
const ENDING = /^['’]\p{L}{1,2}(?!\p{L})/u;

/** A full stop and the like, with quotation marks that close behind it. */
const PUNCTUATION = /^(?:[.,;:!?…]+|[。，；：！？、]+|[،؛؟۔]+)["'”’»“]*/u;

class CitingNotes {
  readonly definitions: FootnoteDefinition[] = [];
  readonly #taken = new Set<string>();
  /** The numbers that stand for citations, and where those were written. */
  readonly #calls = new Map<RootContent, 'in a sentence' | 'behind it'>();
  readonly #known: ReadonlySet<string>;
  readonly #language: string;
  readonly #isNumberFirst: boolean;
  #count = 0;

  constructor(tree: Root, known: ReadonlySet<string>, { language }: TextContext) {
    this.#known = known;
    this.#language = language;
    this.#isNumberFirst = NUMBER_FIRST.has(language.replace(/-.*$/, ''));
    visit(tree, 'footnoteDefinition', ({ identifier }) => {
      this.#taken.add(identifier);
    });
  }

  placeIn(parent: Nodes): void {
    if (!('children' in parent)) return;
    if (parent.type === 'footnoteDefinition') {
      endCitations(parent);
      return;
    }
    const children = parent.children as RootContent[];
    const placed: RootContent[] = [];
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child === undefined) break;
      if (child.type !== 'citation' || !this.#isKnown(child)) {
        this.placeIn(child);
        placed.push(child, ...this.#behindMark(child, children[index + 1]));
        continue;
      }
      const together = this.#together(children, index);
      index += together.length - 1;
      this.#place(together, placed, children[index + 1]);
    }
    parent.children = placed;
  }

  #isKnown({ request }: Citation): boolean {
    return request.items.every(({ key }) => this.#known.has(key));
  }

  /** The citations in brackets from here on that only spaces part, with these. */
  #together(children: readonly RootContent[], from: number): RootContent[] {
    let end = from + 1;
    for (let index = end; index < children.length; index += 1) {
      const child = children[index];
      if (child?.type === 'text' && child.value.trim() === '') continue;
      if (child?.type !== 'citation' || child.request.isInText || !this.#isKnown(child)) break;
      end = index + 1;
    }
    return children.slice(from, end);
  }

  /** @param next what stands behind the citations; loses the punctuation that goes before the number */
  #place(
    together: readonly RootContent[],
    placed: RootContent[],
    next: RootContent | undefined,
  ): void {
    const citations = together.filter((node) => node.type === 'citation');
    const [first] = citations;
    if (first === undefined) return;
    if (first.request.isInText) placed.push(authorsOf(first));
    else trimEnd(placed);
    if (next?.type === 'text') {
      if (first.request.isInText) placed.push(...taken(next, ENDING));
      if (!this.#isNumberFirst) placed.push(...taken(next, PUNCTUATION));
    }
    placed.push(this.#note(first, citations));
  }

  /**
   * What comes behind bold words and the like: the number that they end in, where punctuation goes
   * before it.
   */
  #behindMark(child: RootContent, next: RootContent | undefined): RootContent[] {
    if (this.#isNumberFirst || next?.type !== 'text' || !isMark(child)) return [];
    const mark = innermost(child);
    const number = mark.children.at(-1);
    if (number?.type !== 'footnoteReference' || !this.#calls.has(number)) return [];
    const ending = this.#calls.get(number) === 'in a sentence' ? taken(next, ENDING) : [];
    const before = [...ending, ...taken(next, PUNCTUATION)];
    if (before.length === 0) return [];
    mark.children.pop();
    return [...before, number];
  }

  #note(first: Citation, citations: readonly Citation[]): FootnoteReference {
    const items = citations.flatMap(({ request }) => request.items);
    const [one, ...others] = items;
    const capital =
      one?.prefix === undefined ? {} : { prefix: capitalized(one.prefix, this.#language) };
    const request: CitationRequest = {
      ...first.request,
      items: one === undefined ? [] : [{ ...one, ...capital }, ...others],
      isInText: false,
    };
    const position = first.position && { position: first.position };
    const identifier = this.#freeName();
    const named = { identifier, label: identifier, ...position };
    const citation: Citation = { type: 'citation', request, followedBy: 'nothing', ...position };
    this.definitions.push({
      type: 'footnoteDefinition',
      ...named,
      children: [{ type: 'paragraph', children: [citation], ...position }],
    });
    const call: FootnoteReference = { type: 'footnoteReference', ...named };
    this.#calls.set(call, first.request.isInText ? 'in a sentence' : 'behind it');
    return call;
  }

  #freeName(): string {
    let name: string;
    do {
      this.#count += 1;
      name = `cite-${this.#count}`;
    } while (this.#taken.has(name));
    return name;
  }
}

type Mark = Strong | Emphasis | Delete | ElementNode;

/** Words that look otherwise than those around them. */
function isMark(node: RootContent): node is Mark {
  if (node.type === 'htmlElement') return /^(?:ins|mark|u)$/.test(node.data.hName);
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/** The one at the very end of marks within marks. */
function innermost(mark: Mark): Mark {
  const last = mark.children.at(-1);
  return last !== undefined && isMark(last) ? innermost(last) : mark;
}

/** What stands in the sentence for `@key`. */
function authorsOf({ request, position }: Citation): Citation {
  const items = request.items.slice(0, 1);
  return {
    type: 'citation',
    request: { ...request, items, isAuthorOnly: true },
    ...(position && { position }),
  };
}

/** The beginning of a text, which it loses. */
function taken(text: Text, beginning: RegExp): Text[] {
  const [value = ''] = beginning.exec(text.value) ?? [];
  text.value = text.value.slice(value.length);
  return value === '' ? [] : [{ type: 'text', value }];
}

/** A number stands at the word before it. */
function trimEnd(placed: RootContent[]): void {
  const last = placed.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

function capitalized(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** Looks what follows the citations of a note, so that one full stop ends it. */
function endCitations(note: FootnoteDefinition): void {
  visit(note, 'citation', (citation, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1];
    if (next === undefined || (next.type === 'text' && next.value.trim() === '')) {
      citation.followedBy = 'nothing';
    } else if (next.type === 'text' && /^\.(?!\.)/.test(next.value)) {
      next.value = next.value.slice(1);
      citation.followedBy = 'stop';
    } else citation.followedBy = 'words';
  });
}
