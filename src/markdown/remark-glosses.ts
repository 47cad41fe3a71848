import type { Code, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { SourcePosition } from '../site/content-error.ts';
import type { Abbreviations } from './abbreviation-words.ts';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { element } from './element.ts';
import { linesOf } from './glosses/lines.ts';
import { glossLabel, isGloss, knownLanguage, readGlossOptions } from './glosses/options.ts';
import { readGloss, type GlossExample } from './glosses/read-gloss.ts';
import type { GlossContext } from './glosses/words.ts';
import { letterOf } from './letter-of.ts';
import { parseInline } from './parse-inline.ts';
import { placesIn } from './places-in-code.ts';
import { abbreviationsIn } from './remark-abbreviations.ts';
import { SKIP, visit } from './visit.ts';

/**
 * Numbered examples of linguists, with their glosses word by word.
 *
 * ````md
 * ```gloss {#ex:book lang=tr}
 * Kitab-ı   oku-du-m.
 * book-ACC  read-PST-1SG
 * 'I read the book.'
 * ```
 * ````
 * ```html
 * <div class="gloss" id="ex:book"><p class="gloss-number">⟨(1)⟩</p><div class="gloss-body">
 * <dl class="gloss-words"><div><dt lang="tr">Kitab-ı</dt><dd>book-<abbr title="accusative">ACC</abbr></dd></div> …</dl>
 * <p class="gloss-translation">‘I read the book.’</p></div></div>
 * ```
 *
 * Comes behind the typography of the text, which is no affair of what is aligned.
 */
export function remarkGlosses() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    // Few texts have one, and each walk through a tree takes time.
    if (!context.source.includes('gloss')) return;
    let abbreviations: Abbreviations | undefined;
    visit(tree, 'code', (node, index, parent) => {
      if (parent === undefined || index === undefined || !isGloss(node)) return;
      abbreviations ??= abbreviationsIn(tree, context.source);
      parent.children[index] = glossIn(node, abbreviations, context);
      return SKIP;
    });
  };
}

function glossIn(node: Code, abbreviations: Abbreviations, context: TextContext): RootContent {
  const { label, language, isNumbered } = readGlossOptions(node, context);
  const example = readGloss(node.value, beginsWithEmphasis);
  const { placeOf, positionAt } = placesIn(node, context);
  report(example, node, positionAt, context);
  const number = isNumbered ? context.labels.next('gloss') : undefined;
  const define = (name: string, shown: string, position: SourcePosition): void => {
    context.labels.define({ name, kind: 'gloss', number: shown, id: name }, position);
  };
  if (label !== undefined) define(label, number ?? '', positionOf(context, node));
  const around: GlossContext = { language: context.language, abbreviations, placeOf };
  const parts = example.parts.map(({ blocks, offset, ...part }, index) => {
    const position = positionAt(offset);
    const letter = letterOf(index);
    const own = part.label === undefined ? undefined : glossLabel(part.label, position, context);
    const id = own ?? (label === undefined ? undefined : `${label}-${letter}`);
    if (id !== undefined) define(id, `${number ?? ''}${letter}`, position);
    const spoken =
      part.language === undefined ? language : knownLanguage(part.language, position, context);
    return element('li', id === undefined ? {} : { id }, linesOf(blocks, spoken, around));
  });
  const body = element('div', { className: ['gloss-body'] }, [
    ...linesOf(example.blocks, language, around),
    ...(parts.length === 0 ? [] : [element('ol', { type: 'a' }, parts)]),
  ]);
  return element(
    'div',
    { className: ['gloss'], ...(label !== undefined && { id: label }) },
    [...(number === undefined ? [] : [numberOf(number, context)]), body],
    node.position,
  );
}

function numberOf(number: string, { fills }: TextContext): RootContent {
  const value = fills.add({ kind: 'label', label: 'reference.gloss', values: { number } });
  return element('p', { className: ['gloss-number'] }, [{ type: 'text', value }]);
}

function beginsWithEmphasis(text: string): boolean {
  const [first] = parseInline(text, undefined);
  return first?.type === 'emphasis' || first?.type === 'strong';
}

function report(
  { blocks, parts, mistakes }: GlossExample,
  node: Code,
  positionAt: (offset: number) => SourcePosition,
  context: TextContext,
): void {
  const all = [...blocks, ...parts.flatMap((part) => part.blocks)];
  const place = { kind: 'gloss', file: context.file } as const;
  for (const { severity, offset, message, fix } of mistakes) {
    context.errors.push({ ...place, severity, position: positionAt(offset), message, fix });
  }
  if (all.length === 0) {
    context.errors.push({
      ...place,
      severity: 'error',
      position: positionOf(context, node),
      message: 'The example says nothing.',
      fix: 'Write a sentence; or its words, their glosses below them, and the translation in quotation marks.',
    });
  } else if (all.every(({ kind }) => kind === 'free')) {
    context.errors.push({
      ...place,
      severity: 'warning',
      position: positionOf(context, node),
      message: 'The example has no sentence.',
      fix: 'Begin only those lines with a bar that stand beside it, such as the name of the language.',
    });
  }
}
