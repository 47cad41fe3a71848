import type { VFile } from 'vfile';
import { positionAt, type ContentError, type SourcePosition } from '../site/content-error.ts';
import { FillCollector } from './fills.ts';
import { Labels, type Label } from './labels.ts';
import type { Macros } from './typeset-math.ts';

/** A heading of a text, for its table of contents and for links to it. */
export interface Heading {
  /** 2 to 6, as it stands in the page. */
  depth: number;
  id: string;
  /** HTML with tokens, without links. */
  template: string;
}

/** A link and the words around it. */
export interface LinkMention {
  /** Number of the link's request. */
  fill: number;
  /** Plain text with the tokens of formulas. */
  sentence: string;
}

/** What is known of a text when it is rendered, beside its HTML. */
export interface TextFacts {
  headings: Heading[];
  /** A heading with nothing under it at the end of a text that cites: the references stand under it. */
  closingHeading: Heading | undefined;
  /** Every `id` of the text, for links to `#id`. */
  ids: string[];
  /** What another text of the same page can refer to. */
  labelled: Label[];
  /** What an `.mdx` file imports, as it is written. */
  imports: { source: string; position: SourcePosition }[];
  /** Components that an `.mdx` file uses without importing or defining them. */
  components: { name: string; position: SourcePosition }[];
  /** Names that its imports and exports define. */
  definedNames: string[];
  /** The sentence of each link that may lead to another page of the site. */
  mentions: LinkMention[];
  /** Minutes that a reader needs. */
  readingMinutes: number;
  /** Plain text of the first paragraph, shortened; '' when there is none. */
  summary: string;
  errors: ContentError[];
}

/** What the plugins learn about one text, beside the tree. */
export interface TextContext extends TextFacts {
  file: string;
  /** BCP 47; quotation marks and the like follow it. */
  language: string;
  /** The whole text that is parsed, without front matter. */
  source: string;
  /** Lines of the file before `source` begins. */
  linesBefore: number;
  fills: FillCollector;
  /** The author's own TeX commands. */
  macros: Macros;
  /** What can be referred to. */
  labels: Labels;
  /** Keys of the works that are cited in notes; undefined when the style cites in the text. */
  citedInNotes: ReadonlySet<string> | undefined;
}

declare module 'vfile' {
  interface DataMap {
    octavo: TextContext;
  }
}

/**
 * What the plugins share while they go through one text.
 *
 * @param file absolute path
 * @param source text after the front matter
 * @param bodyLine line of the file on which it begins
 * @param language BCP 47
 */
export function createContext(
  file: string,
  source: string,
  bodyLine: number,
  language = 'en',
  macros: Macros = {},
): TextContext {
  const errors: ContentError[] = [];
  return {
    file,
    language,
    source,
    linesBefore: bodyLine - 1,
    fills: new FillCollector(),
    macros,
    labels: new Labels(file, errors),
    citedInNotes: undefined,
    headings: [],
    closingHeading: undefined,
    ids: [],
    labelled: [],
    imports: [],
    components: [],
    definedNames: [],
    mentions: [],
    readingMinutes: 1,
    summary: '',
    errors,
  };
}

/**
 * The context that travels with a file through the plugins. When Astro compiles an `.mdx` file the
 * plugins run without one; what they learn then was learnt before, and is dropped.
 */
export function contextOf(file: VFile): TextContext {
  file.data.octavo ??= createContext(file.path, String(file.value), 1);
  return file.data.octavo;
}

interface PositionedNode {
  position?:
    | {
        start: { line: number; column: number; offset?: number | undefined };
        end?: { offset?: number | undefined };
      }
    | undefined;
}

/** Where a node begins, in the file that the author sees. */
export function positionOf(context: TextContext, node: PositionedNode): SourcePosition {
  const start = node.position?.start;
  return {
    line: (start?.line ?? 1) + context.linesBefore,
    column: start?.column ?? 1,
  };
}

/** @param offset index into the parsed text */
export function positionAtOffset(context: TextContext, offset: number): SourcePosition {
  const { line, column } = positionAt(context.source, offset);
  return { line: line + context.linesBefore, column };
}

/** Where the content of a node begins, behind what encloses it, so that an error can point into it. */
export function positionOfValue(
  context: TextContext,
  node: PositionedNode & { value: string },
): SourcePosition {
  const start = node.position?.start.offset ?? 0;
  const offset = context.source.indexOf(node.value, start);
  const isInside = offset !== -1 && offset < (node.position?.end?.offset ?? 0);
  return isInside ? positionAtOffset(context, offset) : positionOf(context, node);
}
