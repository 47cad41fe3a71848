import type { RootContent } from 'mdast';
import GithubSlugger from 'github-slugger';
import type { Texts } from '../../site/i18n/texts.ts';
import { plainText } from '../citation-text.ts';
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

/**
 * Something too long for the text: proofs, details. Its heading stands in the table of contents.
 *
 * ```md
 * :::appendix[Proof of the bound]
 * Let …
 * :::
 * ```
 */
const appendix: Directive = {
  forms: ['container'],
  attributes: [],
  transform: (node, context) => {
    const { label, body } = labelAndBody(node);
    const title: RootContent[] =
      label.length > 0
        ? label
        : [{ type: 'text', value: context.fills.add({ kind: 'label', label: 'appendix' }) }];
    const slug = new GithubSlugger().slug(label.map((part) => plainText(part)).join(''));
    const id = attributeOf(node, 'id') ?? (slug === '' ? 'appendix' : `appendix-${slug}`);
    const properties = { className: ['end-matter', 'appendix', ...classesOf(node)], dataEnd: 1 };
    return [element('section', properties, [element('h2', { id }, title), ...body], node.position)];
  },
};

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
