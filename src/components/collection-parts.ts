import shared from '../collections/items.css?inline';
import type { DateStyle } from '../site/i18n/texts.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';

/** What a component of a collection is given. */
export interface ListProps {
  /** All items that are shown, the newest first. */
  items: readonly CompiledEntry<'item'>[];
  /** The page that lists them, with its keys. */
  page: CompiledEntry<'page'>;
  language: string;
}

/** What components of one item are given. */
export interface FactsProps {
  item: CompiledEntry<'item'>;
  language: string;
}

/** What the component is given that says when an item was. */
export interface WhenProps extends FactsProps {
  /** How a date is written; in full where nothing is said. */
  dates?: DateStyle;
}

type Component<Props> = (props: Props) => unknown;

const lists = import.meta.glob<Component<ListProps>>('../collections/*/List.astro', {
  eager: true,
  import: 'default',
});
const facts = import.meta.glob<Component<FactsProps>>('../collections/*/Facts.astro', {
  eager: true,
  import: 'default',
});
const whens = import.meta.glob<Component<WhenProps>>('../collections/*/When.astro', {
  eager: true,
  import: 'default',
});
const besides = import.meta.glob<Component<FactsProps>>('../collections/*/Beside.astro', {
  eager: true,
  import: 'default',
});
const afters = import.meta.glob<Component<FactsProps>>('../collections/*/After.astro', {
  eager: true,
  import: 'default',
});
const styles = import.meta.glob<string>('../collections/*/style.css', {
  eager: true,
  query: '?inline',
  import: 'default',
});

/** What a collection's folder has for pages. */
export interface CollectionParts {
  List: Component<ListProps> | undefined;
  Facts: Component<FactsProps> | undefined;
  When: Component<WhenProps> | undefined;
  Beside: Component<FactsProps> | undefined;
  After: Component<FactsProps> | undefined;
  /** Texts of its style sheets. */
  styles: readonly string[];
}

/** Finds what the folder of a collection holds, by the names that `collections/registry.ts` lists. */
export function collectionParts(name: string): CollectionParts {
  const folder = `../collections/${name}`;
  const own = styles[`${folder}/style.css`];
  return {
    List: lists[`${folder}/List.astro`],
    Facts: facts[`${folder}/Facts.astro`],
    When: whens[`${folder}/When.astro`],
    Beside: besides[`${folder}/Beside.astro`],
    After: afters[`${folder}/After.astro`],
    styles: own === undefined ? [shared] : [shared, own],
  };
}
