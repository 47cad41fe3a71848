import type { CslItem, CslName } from '../csl-item.ts';
import { type CitationStyle, digestStyle } from './citation-style.ts';
import { answerTo } from './conditions.ts';
import { knownItems, type KnownItems } from './known-items.ts';
import { type CiteprocChild, type CiteprocNode, elementsOf, isElement, wordsOf } from './nodes.ts';
import { readNodes } from './read-nodes.ts';

/*
 * A style asks hundreds of questions about every reference: is it a book, a statute, a song; has it a
 * volume, a translator? Where the answer is the same for all references there are, it is given here
 * once. What is left reads the same and takes a third of the time.
 */

/** Parts of a style, as long as it is used. */
const parts = new WeakMap<CitationStyle, CiteprocNode>();

/**
 * Cuts a style down to what it needs for some items, each by itself: nothing that sorts.
 *
 * @param items as citeproc gets them
 * @returns undefined for a style with extensions of CSL that make parts depend on each other's text
 */
export function narrowStyle(
  style: CitationStyle,
  items: readonly CslItem[],
): CitationStyle | undefined {
  const root = parts.get(style) ?? readNodes(style.source);
  parts.set(style, root);
  if (hasAttribute(root, ['require', 'reject'])) return undefined;
  const known = knownItems(items);
  const hasCitations = items.some(hasNamesakes);
  const source = JSON.stringify(new Narrowing(root, known, hasCitations).style());
  return { ...style, source, digest: digestStyle(source) };
}

/**
 * citeproc writes a citation of each item before its reference, and remembers the authors in it: in a
 * reference it tells those apart who share a name. Nothing else comes of it.
 */
function hasNamesakes(item: CslItem): boolean {
  const names = Object.values(item).filter(Array.isArray).flat() as CslName[];
  const families = names.flatMap(({ family }) => family?.replace(/[.\s]/g, '') ?? []);
  return new Set(families).size < families.length;
}

class Narrowing {
  readonly #root: CiteprocNode;
  readonly #known: KnownItems;
  readonly #macros: ReadonlyMap<string, CiteprocNode>;
  readonly #hasCitations: boolean;
  readonly #narrowed = new Map<string, CiteprocNode>();

  constructor(root: CiteprocNode, known: KnownItems, hasCitations: boolean) {
    this.#root = root;
    this.#known = known;
    this.#hasCitations = hasCitations;
    const macros = elementsOf(root).filter(({ name }) => name === 'macro');
    this.#macros = new Map(macros.map((macro) => [macro.attrs.name ?? '', macro]));
  }

  style(): CiteprocNode {
    const children = elementsOf(this.#root).flatMap((node) => {
      if (node.name === 'macro' || node.name === 'info') return [];
      if (node.name === 'citation' && !this.#hasCitations) {
        return [{ ...node, children: [NO_CITATION] }];
      }
      if (node.name !== 'citation' && node.name !== 'bibliography') return [node];
      const layouts = elementsOf(node).filter(({ name }) => name === 'layout');
      return [{ ...node, children: layouts.map((layout) => this.#container(layout, false)) }];
    });
    const used = new Set<string>();
    const collect = (node: CiteprocNode): void => {
      const { macro } = node.attrs;
      if (macro !== undefined && !used.has(macro)) {
        used.add(macro);
        const narrowed = this.#macro(macro);
        if (narrowed !== undefined) collect(narrowed);
      }
      for (const child of elementsOf(node)) collect(child);
    };
    for (const child of children) collect(child);
    const macros = [...used].flatMap((name) => this.#macro(name) ?? []);
    return { ...this.#root, children: [...macros, ...children] };
  }

  #macro(name: string): CiteprocNode | undefined {
    const macro = this.#narrowed.get(name) ?? this.#macros.get(name);
    if (macro === undefined || this.#narrowed.has(name)) return macro;
    const narrowed = this.#container(macro, true);
    this.#narrowed.set(name, narrowed);
    return narrowed;
  }

  /** @param isGroup whether what is in it is left out together */
  #container(node: CiteprocNode, isGroup: boolean): CiteprocNode {
    const children = elementsOf(node).flatMap((child) => this.#node(child));
    // Of what has nothing to write one is enough to say so: the last one, which decides.
    const last = children.findLast((child) => this.#isEmpty(child));
    const kept = isGroup
      ? children.filter((child) => child === last || !this.#isEmpty(child))
      : children;
    return { ...node, children: kept.length === 0 ? [NOTHING] : kept };
  }

  #node(node: CiteprocNode): readonly CiteprocNode[] {
    switch (node.name) {
      case 'choose':
        return this.#choose(node);
      case 'group': {
        const group = this.#container(node, true);
        return [this.#emptied(group) ?? group];
      }
      case 'text': {
        const macro = node.attrs.macro === undefined ? undefined : this.#macro(node.attrs.macro);
        return [(macro && this.#emptied(macro, node)) ?? node];
      }
      case 'names':
        return [{ ...node, children: node.children.map((child) => this.#ofNames(child)) }];
      default:
        return [node];
    }
  }

  /** Substitutes stand for each other, so that none of them may become several. */
  #ofNames(child: CiteprocChild): CiteprocChild {
    if (!isElement(child) || child.name !== 'substitute') return child;
    const children = elementsOf(child).map((node) => {
      if (node.name === 'group') return this.#container(node, true);
      if (node.name !== 'choose') return node;
      const branches = elementsOf(node).map((branch) => this.#container(branch, false));
      return { ...node, children: branches };
    });
    return { ...child, children };
  }

  /** The branches that may be taken; where it is certain which one, what is in it. */
  #choose(node: CiteprocNode): readonly CiteprocNode[] {
    const branches: CiteprocNode[] = [];
    for (const branch of elementsOf(node)) {
      const answer = branch.name === 'else' ? true : answerTo(branch, this.#known);
      if (answer === false) continue;
      const inside = this.#container(branch, false);
      if (answer === true && branches.length === 0) return elementsOf(inside);
      const name = branches.length === 0 ? 'if' : 'else-if';
      branches.push(answer === true ? { ...inside, name: 'else', attrs: {} } : { ...inside, name });
      if (answer === true) break;
    }
    return branches.length === 0 ? [] : [{ ...node, children: branches }];
  }

  /** What says in place of a group that it has nothing to write; undefined when it may have. */
  #emptied(group: CiteprocNode, shown = group): CiteprocNode | undefined {
    const children = elementsOf(group);
    const empty = children.findLast((child) => this.#isEmpty(child));
    const isEmpty = children.every((child) => this.#isEmpty(child) || isWord(child));
    return isEmpty && shown.attrs.display === undefined ? empty : undefined;
  }

  /** Whether it writes variables that no item has. */
  #isEmpty({ name, attrs, children }: CiteprocNode): boolean {
    if (attrs.variable === undefined || attrs.form === 'short') return false;
    if (attrs.display !== undefined || !WRITING.has(name)) return false;
    if (children.some((child) => isElement(child) && child.name === 'substitute')) {
      return false;
    }
    return wordsOf(attrs.variable).every((variable) => this.#known.have(variable) === false);
  }
}

const WRITING: ReadonlySet<string> = new Set(['text', 'number', 'date', 'names']);

/** The least that a citation can be. */
const NO_CITATION: CiteprocNode = {
  name: 'layout',
  attrs: {},
  children: [{ name: 'text', attrs: { value: 'x' }, children: [] }],
};

/** A group without anything in it is not a group to citeproc. */
const NOTHING: CiteprocNode = {
  name: 'choose',
  attrs: {},
  children: [{ name: 'if', attrs: { type: 'none' }, children: [] }],
};

/** Words of the style, which alone do not make a group. */
function isWord({ name, attrs }: CiteprocNode): boolean {
  if (name === 'label') return true;
  return name === 'text' && (attrs.term !== undefined || attrs.value !== undefined);
}

function hasAttribute(node: CiteprocNode, names: readonly string[]): boolean {
  return (
    names.some((name) => node.attrs[name] !== undefined) ||
    elementsOf(node).some((child) => hasAttribute(child, names))
  );
}
