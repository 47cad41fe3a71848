import type { Properties } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import { directionOf, textDirection } from '../../site/i18n/direction.ts';
import { element } from '../element.ts';
import type { GlossBlock } from './read-gloss.ts';
import type { Piece } from './read-words.ts';
import { glossOf, textOf, wordOf, type GlossContext } from './words.ts';

type Words = Extract<GlossBlock, { kind: 'words' }>;

/**
 * The HTML of lines that stand below each other.
 *
 * @param language BCP 47, of the sentences, if their author says it
 */
export function linesOf(
  blocks: readonly GlossBlock[],
  language: string | undefined,
  context: GlossContext,
): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    if (block.kind === 'words') {
      const source = block.source && textOf(block.source, context, context.language);
      return [
        wordsOf(block, language, context),
        ...(source === undefined ? [] : [element('p', { className: ['gloss-source'] }, source)]),
      ];
    }
    return [paragraphOf(block, language, context)];
  });
}

function paragraphOf(
  block: Exclude<GlossBlock, Words>,
  language: string | undefined,
  context: GlossContext,
): RootContent {
  const isSentence = block.kind === 'sentence';
  const of = isSentence ? (language ?? context.language) : context.language;
  const words = textOf(block.text, context, of);
  if (isSentence && block.judgement !== undefined) words.unshift(mark(block.judgement));
  const spoken = isSentence
    ? { ...inLanguage(block.text.text, language), ...inDirection(block.text.text, context) }
    : {};
  if (block.source === undefined) {
    return element('p', { className: [`gloss-${block.kind}`], ...spoken }, words);
  }
  const source = element(
    'span',
    { className: ['gloss-source'] },
    textOf(block.source, context, context.language),
  );
  const before: PhrasingContent[] =
    words.length === 0 ? [] : [element('span', spoken, words), { type: 'text', value: ' ' }];
  return element('p', { className: [`gloss-${block.kind}`] }, [...before, source]);
}

/** Each word with what stands below it, so that both go on in the next line together. */
function wordsOf(
  { judgement, lines }: Words,
  language: string | undefined,
  context: GlossContext,
): RootContent {
  const [first = []] = lines;
  const said = first.map(({ text }) => text).join(' ');
  const direction = inDirection(said, context);
  const units = Array.from({ length: Math.max(...lines.map(({ length }) => length)) }, (_, index) =>
    element(
      'div',
      {},
      lines.flatMap((line, row): RootContent[] => {
        const word = line[index];
        const isGloss = row === lines.length - 1;
        if (word === undefined && row > 0) return [];
        const of = isGloss ? {} : inLanguage(textIn(line), language);
        const turned =
          row > 0 && direction.dir !== undefined ? otherDirection(textIn(line), direction.dir) : {};
        const shown =
          word === undefined ? [] : isGloss ? glossOf(word, context) : wordOf(word, context);
        if (row === 0 && index === 0 && judgement !== undefined) shown.unshift(mark(judgement));
        return [element(row === 0 ? 'dt' : 'dd', { ...of, ...turned }, shown)];
      }),
    ),
  );
  return element('dl', { className: ['gloss-words'], ...direction }, units);
}

function textIn(line: readonly Piece[]): string {
  return line.map(({ text }) => text).join(' ');
}

function mark(judgement: string): PhrasingContent {
  const wide = judgement.length > 2 ? ['gloss-judgement-wide'] : [];
  const className = ['gloss-judgement', ...wide];
  return element('span', { className }, [{ type: 'text', value: judgement }]);
}

const LATIN_LETTER = /\p{Script=Latin}/u;
const OTHER_LETTER = /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}]/u;

/** A language in Latin letters that has others of its own is transliterated. */
function inLanguage(text: string, language: string | undefined): Properties {
  if (language === undefined) return {};
  const { script, language: base } = new Intl.Locale(language).maximize();
  const isLatin = LATIN_LETTER.test(text) && !OTHER_LETTER.test(text);
  const isTransliterated = isLatin && script !== undefined && script !== 'Latn';
  return { lang: isTransliterated ? `${base}-Latn` : language };
}

/** The direction of a sentence, where it is not that of the text around. */
function inDirection(text: string, { language }: GlossContext): { dir?: 'ltr' | 'rtl' } {
  const own = textDirection(text);
  return own === undefined || own === directionOf(language) ? {} : { dir: own };
}

function otherDirection(text: string, around: 'ltr' | 'rtl'): { dir?: 'ltr' | 'rtl' } {
  const own = textDirection(text) ?? 'ltr';
  return own === around ? {} : { dir: own };
}
