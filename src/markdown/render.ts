import { toHtml } from 'hast-util-to-html';
import type { Root as Hypertext } from 'hast';
import type { Nodes, Root } from 'mdast';
import type * as RehypeRaw from 'rehype-raw';
import type * as RemarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './chain.ts';
import type { ContentError } from '../site/content-error.ts';
import { whenUsed } from '../site/when-used.ts';
import { contextOf, createContext, type TextFacts } from './context.ts';
import { codeFill, mathFill } from './fill-content.ts';
import type {
  CitationRequest,
  DrawingRequest,
  LabelRequest,
  WordsRequest,
  LinkRequest,
  MediaRequest,
} from './fill-requests.ts';
import { withoutTokens } from './fills.ts';
import { highlight, type Highlight } from './highlight.ts';
import type { Label } from './labels.ts';
import { syntaxErrors } from './mdx-syntax-errors.ts';
import { mayHoldMailbox, remarkWithoutMailboxes } from './remark-autolinks.ts';
import { remarkMdxNames } from './remark-mdx-names.ts';
import { sanitizeData } from './sanitize-data.ts';
import type { Typesetter } from './typeset-math.ts';

/** HTML that is ready, or a request that only the site as a whole can answer. */
export type Fill =
  | { kind: 'html'; html: string }
  | DrawingRequest
  | LinkRequest
  | MediaRequest
  | LabelRequest
  | WordsRequest
  | CitationRequest;

/**
 * What a text becomes. It depends on the text, its language and the macros alone, so it can be kept on
 * disk.
 */
export interface RenderedText extends TextFacts {
  /** HTML with a token for each fill. Empty for `.mdx`, whose HTML Astro makes. */
  template: string;
  fills: Fill[];
}

/** A text to render, and where it stands. */
export interface TextSource {
  /** Absolute path; the ending `.mdx` decides the syntax. */
  file: string;
  /** Text after the front matter. */
  body: string;
  /** Line of the file on which `body` begins. */
  bodyLine: number;
  /** BCP 47, English when it is absent; it decides on quotation marks. */
  language?: string;
  /** Labels of another text of the same page, which this one may refer to. */
  labels?: readonly Label[];
  /** Keys of the works that it cites in notes; absent when the style cites in the text. */
  citedInNotes?: readonly string[];
}

/** Nodes of MDX that are no Markdown: kept as they are on the way to HTML. */
const mdxNodes = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

const markdown = unified().use(remarkParse).use(remarkPlugins).freeze();
const markdownWithoutMailboxes = markdown().use(remarkWithoutMailboxes).freeze();
const mdxSyntax = whenUsed<typeof RemarkMdx>('remark-mdx');
let mdx: typeof markdown | undefined;
function ofMdx(): typeof markdown {
  return (mdx ??= unified()
    .use(remarkParse)
    .use(mdxSyntax().default)
    .use(remarkMdxNames)
    .use(remarkPlugins)
    .freeze());
}
const toHypertext = unified()
  .use(remarkRehype, { ...remarkRehypeOptions, passThrough: [...mdxNodes] })
  .freeze();
const rawHtml = whenUsed<typeof RehypeRaw>('rehype-raw');
const finish = unified().use(rehypePlugins).freeze();

/**
 * Renders Markdown. Mistakes come back with the result; nothing is thrown for them.
 *
 * @param typeset from `createTypesetter`
 * @param highlighted what highlights code, if it need not always be Shiki itself
 */
export async function renderText(
  source: TextSource,
  typeset: Typesetter,
  highlighted: Highlight = highlight,
): Promise<RenderedText> {
  const body = withoutTokens(source.body);
  const context = createContext(
    source.file,
    body,
    source.bodyLine,
    source.language,
    typeset.macros,
  );
  context.labels.know(source.labels ?? []);
  if (source.citedInNotes !== undefined) context.citedInNotes = new Set(source.citedInNotes);
  const file = new VFile({ value: body, path: source.file, data: { octavo: context } });
  let template = '';
  try {
    template = renderTemplate(file, source.file.endsWith('.mdx'));
  } catch (error) {
    if (error instanceof RangeError) context.errors.push(nestedTooDeeply(source));
    else context.errors.push(...syntaxErrors(error, context, (text) => ofMdx().parse(text)));
  }
  const fills = await Promise.all(
    context.fills.requests.map(async (request): Promise<Fill> => {
      if (request.kind === 'math') return mathFill(request, typeset, context);
      if (request.kind === 'code') return codeFill(request, highlighted, context);
      return request;
    }),
  );
  return {
    template,
    fills,
    headings: context.headings,
    closingHeading: context.closingHeading,
    ids: context.ids,
    labelled: context.labelled,
    imports: context.imports,
    components: context.components,
    definedNames: context.definedNames,
    mentions: context.mentions,
    readingMinutes: context.readingMinutes,
    summary: context.summary,
    errors: context.errors,
  };
}

/** Who reads a tree goes down into it step by step, for which there is room for some thousand steps. */
function nestedTooDeeply({ file, bodyLine }: TextSource): ContentError {
  return {
    severity: 'error',
    kind: 'nested-too-deeply',
    file,
    position: { line: bodyLine, column: 1 },
    message: 'Quotations, lists, emphasis or tags stand in one another here, thousands deep.',
    fix: 'Take out what was repeated by mistake.',
  };
}

function renderTemplate(file: VFile, isMdx: boolean): string {
  const ofMarkdown = mayHoldMailbox(String(file)) ? markdown : markdownWithoutMailboxes;
  const parser = isMdx ? ofMdx() : ofMarkdown;
  const tree = parser.runSync(parser.parse(file), file) as Root;
  const hypertext = toHypertext.runSync(tree, file);
  // Parsing raw HTML costs as much as all else together; most texts have none.
  const hasHtml = !isMdx && holdsRawHtml(tree);
  const parsed = hasHtml ? rawHtml().default()(hypertext, file) : hypertext;
  const isData = hasHtml && !/\.mdx?$/.test(file.path);
  const safe = isData ? sanitizeData(parsed, contextOf(file)) : parsed;
  const finished = finish.runSync(safe, file) as Hypertext;
  return isMdx ? '' : toHtml(finished);
}

function holdsRawHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsRawHtml));
}
