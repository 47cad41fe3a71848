import { blocks, type BlockHandler } from '../html/blocks.ts';
import { colonsAround } from '../html/directive-text.ts';
import { placeOf } from '../html/style.ts';
import type { ElementNode } from '../html/tree.ts';
import type { HtmlWriter } from '../html/writer.ts';

const nothing: BlockHandler = () => '';
const unwrapped: BlockHandler = (element, writer) => blocks(element.children, writer);

/** `<aside>`: Distill shows it in the margin. */
const aside: BlockHandler = (element, writer) => {
  const isDistill = writer.context.document.frontMatter.layout === 'distill';
  const content = blocks(element.children, writer);
  if (content === '' || !(isDistill || placeOf(element) === 'margin')) return content;
  return blockOf('margin', content, element, writer);
};

/** What is wider than the text or beside it. */
const division: BlockHandler = (element, writer) =>
  placed(element, blocks(element.children, writer), writer);

/** Puts what has one of Distill's classes of layout where the class says. */
export function placed(element: ElementNode, content: string, writer: HtmlWriter): string {
  const isLayout = /(?:^|\s)l-(?!body(?:\s|$))/.test(element.attributes.class ?? '');
  const place = isLayout ? placeOf(element) : undefined;
  return place === undefined || content === '' ? content : blockOf(place, content, element, writer);
}

function blockOf(name: string, content: string, element: ElementNode, writer: HtmlWriter): string {
  const colons = colonsAround(writer.filled(content));
  return `${writer.finish(`${colons}${name}`, element)}\n${content}\n${writer.finish(colons, element)}`;
}

/** Distill's parts of the end of an article that Octavo has, by their titles. */
const endings: readonly [RegExp, string][] = [
  [/^acknowledge?ments?$/i, 'acknowledgements'],
  [/^(?:author )?contributions?$/i, 'contributions'],
  [/^(?:updates and )?corrections$/i, 'corrections'],
];
/** Those that Octavo makes of what it knows. */
const made = /^(?:citation|citations and reuse|reuse|references|footnotes|bibtex)$/i;

/** `<d-appendix>`: each of its headings begins a part of the end. */
const appendix: BlockHandler = (element, writer) => {
  const content = blocks(element.children, writer);
  const parts = content.split(/^(?=#{1,6}[ \t])/m).filter((part) => part.trim() !== '');
  return parts
    .map((part) => {
      const [, title = '', text = ''] = /^(?:#{1,6}[ \t]+([^\n]*))?\n*([\s\S]*)$/.exec(part) ?? [];
      const body = text.trim();
      const words = writer
        .filled(title)
        .replace(/\s*\{#[^}]*\}$/, '')
        .trim();
      if (body === '') return '';
      if (made.test(words)) {
        writer.note(
          'approximated',
          element,
          `The part "${words}" of the appendix is an ordinary section.`,
        );
        return part.trim();
      }
      const ending = endings.find(([pattern]) => pattern.test(words))?.[1];
      if (ending !== undefined) return blockOf(ending, body, element, writer);
      const label = words === '' ? '' : `[${words}]`;
      return blockOf(`appendix${label}`, body, element, writer);
    })
    .filter((part) => part !== '')
    .join('\n\n');
};

/** A list of sections, which Octavo makes. */
const contents: BlockHandler = (_, writer) => {
  writer.context.setFrontMatter({ toc: true });
  return '';
};

/** Distill's elements that are blocks, those of its first version too. */
export const distillBlocks: Readonly<Record<string, BlockHandler>> = {
  aside,
  'd-abstract': unwrapped,
  'd-appendix': appendix,
  'dt-appendix': appendix,
  'd-article': unwrapped,
  'dt-article': unwrapped,
  'd-bibliography': nothing,
  'dt-bibliography': nothing,
  'd-byline': nothing,
  'dt-byline': nothing,
  'd-citation-list': nothing,
  'd-contents': contents,
  'd-figure': division,
  'd-footnote-list': nothing,
  'd-front-matter': nothing,
  'd-interstitial': unwrapped,
  'd-title': unwrapped,
  'd-toc': contents,
  'dt-banner': nothing,
};
