import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { textsFor } from '../../site/i18n/texts.ts';
import { positionOf, type TextContext } from '../context.ts';
import { element } from '../element.ts';
import { labelMeant, labelName } from '../labels.ts';
import { UNSPACED } from '../unspaced.ts';
import { attributeOf, choiceOf, classesOf } from './attributes.ts';
import { hasBrokenFences } from './broken-fences.ts';
import { labelAndBody } from './directive-label.ts';
import type { Directive, DirectiveNode } from './directive.ts';

/** What has a number of its own and is set apart from the text, as amsthm's environments are. */
const kinds = [
  'theorem',
  'lemma',
  'corollary',
  'proposition',
  'definition',
  'remark',
  'example',
  'conjecture',
  'assumption',
  'claim',
  'exercise',
] as const;
type TheoremKind = (typeof kinds)[number];

/**
 * Theorems and their kin, each numbered by its kind. The word is of the page's language.
 *
 * ```md
 * :::theorem[Noether's first theorem]{#thm:noether}
 * Every symmetry …
 * :::
 * ```
 * ```html
 * <div class="theorem theorem-statement" id="thm:noether">
 * <p><strong class="theorem-title">⟨Theorem 1⟩ (Noether’s first theorem).</strong> Every symmetry …</p></div>
 * ```
 *
 * `numbered=false` leaves the number out.
 */
function theorem(kind: TheoremKind): Directive {
  return {
    forms: ['container'],
    attributes: ['numbered'],
    transform: (node, context) => {
      const { name, body } = partsOf(node, context);
      const id = idOf(node, kind, context);
      const isNumbered = choiceOf(node, 'numbered', ['true', 'false'], context) !== 'false';
      const number = isNumbered ? context.labels.next(kind) : '';
      const title: PhrasingContent[] = [
        isNumbered
          ? word(context, `reference.${kind}`, { number })
          : word(context, `theorem.${kind}`),
      ];
      if (id !== undefined) {
        context.labels.define(
          { name: labelName(id, kind), kind, number, id, title: name ?? [...title] },
          positionOf(context, node),
        );
      }
      if (name !== undefined) {
        title.push(word(context, 'theoremNameBefore'), ...name, word(context, 'theoremNameAfter'));
      }
      title.push(word(context, 'theoremEnd'));
      const className = ['theorem', `theorem-${kind}`, ...classesOf(node)];
      const children = withTitle('strong', title, body, context);
      return [
        element('div', { className, ...(id !== undefined && { id }) }, children, node.position),
      ];
    },
  };
}

/** A label with Quarto's hyphen, or with the prefix of another system, is one that is not found. */
function idOf(node: DirectiveNode, kind: TheoremKind, context: TextContext): string | undefined {
  const id = attributeOf(node, 'id');
  const meant = id === undefined ? undefined : labelMeant(id);
  if (id === undefined || meant === undefined) return id;
  const name = labelName(meant.replace(/^.*?:/, ''), kind);
  context.errors.push({
    severity: 'error',
    kind: 'theorem-label',
    file: context.file,
    position: positionOf(context, node),
    message: `"${id}" cannot be the label of a block that has a number.`,
    fix: `Begin it with a prefix and a colon, as in {#${name}}, and refer to it by @${name}.`,
  });
  return name;
}

/**
 * A proof. The sign at its end is for the eye only: a screen reader would read its name aloud.
 *
 * ```md
 * :::proof[of @thm:noether]
 * Let …
 * :::
 * ```
 * ```html
 * <div class="proof"><p><em class="theorem-title">⟨Proof⟩ of <a …>⟨Theorem 1⟩</a>.</em> Let …
 * <span class="proof-end" aria-hidden="true">∎</span></p></div>
 * ```
 */
const proof: Directive = {
  forms: ['container'],
  attributes: [],
  transform: (node, context) => {
    const { name, body } = partsOf(node, context);
    const isNamed = name !== undefined && namesProof(name, context);
    const title: PhrasingContent[] = isNamed ? [] : [word(context, 'theorem.proof')];
    if (name !== undefined && !isNamed) title.push(...behindWord(name, context));
    else title.push(...(name ?? []));
    title.push(word(context, 'theoremEnd'));
    const id = attributeOf(node, 'id');
    const className = ['proof', ...classesOf(node)];
    const children = withEnd(withTitle('em', title, body, context));
    return [
      element('div', { className, ...(id !== undefined && { id }) }, children, node.position),
    ];
  },
};

/** Whether the name of a proof says that it is one: `:::proof[Proof of the lemma]`, `:::proof[引理的证明]`. */
function namesProof(name: readonly PhrasingContent[], { language }: TextContext): boolean {
  const word = textsFor(language, { texts: {} })['theorem.proof'];
  const [first, last] = [name[0], name.at(-1)];
  if (first?.type === 'text' && new RegExp(`^(?:Proof\\b|${word})`, 'iu').test(first.value))
    return true;
  // Behind a label no space needs to stand.
  const end = last !== undefined && 'value' in last ? last.value.trim() : '';
  return EAST_ASIAN.test(language) && end.endsWith(word);
}

/** Languages in which no “of” could follow the word. */
const EAST_ASIAN = /^(?:zh|ja|ko|yue)\b/;

function behindWord(name: PhrasingContent[], context: TextContext): PhrasingContent[] {
  if (!EAST_ASIAN.test(context.language)) return [{ type: 'text', value: ' ' }, ...name];
  return [word(context, 'theoremNameBefore'), ...name, word(context, 'theoremNameAfter')];
}

/** The rows of these directives in the table of all. */
export const theorems: Readonly<Record<string, Directive>> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, theorem(kind)])),
  proof,
};

type Word = Extract<Parameters<TextContext['fills']['add']>[0], { kind: 'label' }>['label'];

function word(
  { fills }: TextContext,
  label: Word,
  values: Readonly<Record<string, string>> = {},
): PhrasingContent {
  return { type: 'text', value: fills.add({ kind: 'label', label, values }) };
}

function partsOf(
  node: DirectiveNode,
  context: TextContext,
): { name: PhrasingContent[] | undefined; body: RootContent[] } {
  const { label, body } = labelAndBody(node);
  if (body.length === 0 && !hasBrokenFences(context)) {
    context.errors.push({
      severity: 'error',
      kind: 'empty-theorem',
      file: context.file,
      position: positionOf(context, node),
      message: `The ${node.name} says nothing.`,
      fix: 'Write its text on the next line, and ::: on a line of its own behind it.',
    });
  }
  return { name: label.length === 0 ? undefined : label, body };
}

/** The title stands in the line of the first words, as in print. */
function withTitle(
  tag: 'strong' | 'em',
  title: PhrasingContent[],
  body: readonly RootContent[],
  { language }: TextContext,
): RootContent[] {
  const head = element(tag, { className: ['theorem-title'] }, title);
  const [first, ...others] = body;
  if (first?.type !== 'paragraph') return [paragraph([head]), ...body];
  // The full stop of such a language has its space in it.
  const space: PhrasingContent[] = UNSPACED.test(language) ? [] : [{ type: 'text', value: ' ' }];
  const children: PhrasingContent[] = [head, ...space, ...first.children];
  return [{ ...first, children }, ...others];
}

function withEnd(body: readonly RootContent[]): RootContent[] {
  const end = element('span', { className: ['proof-end'], ariaHidden: 'true' }, [
    { type: 'text', value: '∎' },
  ]);
  const last = body.at(-1);
  if (last?.type !== 'paragraph') return [...body, paragraph([end])];
  const children: PhrasingContent[] = [...last.children, { type: 'text', value: ' ' }, end];
  return [...body.slice(0, -1), { ...last, children }];
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
