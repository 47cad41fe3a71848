import type { Heading, RootContent } from 'mdast';
import type { Texts } from '../../site/i18n/texts.ts';
import { element } from '../element.ts';
import { attributeOf, classesOf } from './attributes.ts';
import { labelAndBody } from './directive-label.ts';
import type { Directive } from './directive.ts';

/** A part that ends a text; the first in this order comes first. */
interface EndPart {
  order: number;
  id: string;
  heading: keyof Texts;
}

/**
 * A part of the end of a text, as in Distill's articles. Wherever it is written, it stands after all
 * else, in an order that does not change, and quieter.
 *
 * ```md
 * :::acknowledgements
 * I thank Ada.
 * :::
 * ```
 * ```html
 * <section class="end-matter" id="acknowledgements" data-end="2"><h2>⟨Acknowledgements⟩</h2>
 * <p>I thank Ada.</p></section>
 * ```
 */
function endPart({ order, id, heading }: EndPart): Directive {
  return {
    forms: ['container'],
    attributes: [],
    transform: (node, context) => {
      const { label, body } = labelAndBody(node);
      const title: RootContent[] =
        label.length > 0
          ? label
          : [{ type: 'text', value: context.fills.add({ kind: 'label', label: heading }) }];
      const own = attributeOf(node, 'id') ?? id;
      const properties = { className: ['end-matter', ...classesOf(node)], id: own, dataEnd: order };
      // Astro would give a heading of .mdx an id of its own.
      const head = element('h2', { id: `${own}-heading` }, title);
      return [element('section', properties, [head, ...body], node.position)];
    },
  };
}

declare module 'mdast' {
  interface Data {
    /** Of the heading over an appendix, which has a letter and maybe an id of the author's own. */
    appendix?: { letter: string; id: string | undefined };
  }
}

/**
 * Something too long for the text: proofs, details. It has a letter, as in LaTeX, and its heading
 * stands in the table of contents. What it is called is decided with the other headings.
 *
 * ```md
 * :::appendix[Proof of the bound]{#sec:proof}
 * Let …
 * :::
 * ```
 */
const appendix: Directive = {
  forms: ['container'],
  attributes: [],
  transform: (node, context) => {
    const { label, body } = labelAndBody(node);
    const letter = lettersOf(Number(context.labels.next('appendix')));
    const heading: Heading = {
      type: 'heading',
      depth: 2,
      children: label,
      data: { appendix: { letter, id: attributeOf(node, 'id') } },
      ...(node.position && { position: node.position }),
    };
    const properties = { className: ['end-matter', 'appendix', ...classesOf(node)], dataEnd: 1 };
    return [element('section', properties, [heading, ...body], node.position)];
  },
};

const LETTERS = 26;

/** A to Z, then AA, AB and so on. */
function lettersOf(number: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + ((number - 1) % LETTERS));
  return number <= LETTERS ? letter : lettersOf(Math.floor((number - 1) / LETTERS)) + letter;
}

const acknowledgements: EndPart = {
  order: 2,
  id: 'acknowledgements',
  heading: 'acknowledgements',
};

/** Directives for the end of a text, by their names. */
export const endMatter = {
  appendix,
  acknowledgements: endPart(acknowledgements),
  acknowledgments: endPart(acknowledgements),
  contributions: endPart({ order: 3, id: 'contributions', heading: 'contributions' }),
  corrections: endPart({ order: 4, id: 'corrections', heading: 'updatesAndCorrections' }),
} satisfies Record<string, Directive>;
