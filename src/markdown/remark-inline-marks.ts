import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { element } from './element.ts';

/**
 * Reads subscripts and superscripts by the syntax of Pandoc, marked words by that of Obsidian and
 * Quarto, and LaTeX's space that does not break.
 *
 * ```md
 * H~2~O, 19^th^, ==important==, Fig.~3   →   H<sub>2</sub>O, 19<sup>th</sup>, <mark>important</mark>
 * ```
 *
 * Narrower than these, for tildes and carets have other uses: `~5 GB`, `3~4 hours`, `x^2+y^2`.
 * A backslash before a sign keeps it and all of the same text.
 */
export function remarkInlineMarks() {
  return (tree: Root, file: VFile): void => {
    markIn(tree, contextOf(file).source);
  };
}

/** @param source that the positions in the tree count from */
export function markIn(parent: Parents, source: string): void {
  const children: RootContent[] = [];
  for (const [index, child] of parent.children.entries()) {
    if ('children' in child) markIn(child, source);
    const isMarked = child.type === 'text' && /[~^=]/.test(child.value);
    if (isMarked && !isEscaped(child, source)) {
      const isBehindWord = WORDS.has(parent.children[index - 1]?.type ?? 'text');
      children.push(...marked(withTies(child, parent.children[index + 1]), isBehindWord));
    } else children.push(child);
  }
  parent.children = children;
}

function isEscaped({ position }: Text, source: string): boolean {
  return /\\[~^=]/.test(source.slice(position?.start.offset, position?.end.offset));
}

/** What can have an index as a word can: `*who*~i~`. */
const WORDS: ReadonlySet<string> = new Set([
  'delete',
  'emphasis',
  'html',
  'inlineCode',
  'inlineMath',
  'link',
  'strong',
] satisfies Nodes['type'][]);

/** Of scripts without spaces between words. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** Letters with their accents, digits and the letters of tone in IPA. */
const SIGN = String.raw`[\p{L}\p{M}\p{N}\u02E5-\u02E9\uA712-\uA71F]`;
/** No range within a sentence, as in 3~5人和6~8人 or 周一~周三和周四~周五. */
const INDEX = String.raw`(?:(?![${UNSPACED}])${SIGN})+|(?<=\p{Script=Latin}~)[${UNSPACED}]+`;
const BEFORE = String.raw`(?<=[\p{L}\p{M}\p{N})\]]|^\uFDD1)`;
/** At a bracket that is labelled, as syntacticians do: `[~NP~ the man]`. */
const LABEL = String.raw`(?<=\[)(?=~\p{Lu})`;
const SUBSCRIPT = `(?:${BEFORE}|${LABEL})~(?<sub>${INDEX}|\\p{L}(?:[,/]\\*?\\p{L})+|[+\\-−])~(?!~|\\p{Ll}{2})`;
/** What says where an author works, or what an asterisk means: `1,*`. */
const FOOTMARK = String.raw`(?:\p{N}+|[*†‡§¶])(?:,(?:\p{N}+|[*†‡§¶]))*`;
const SUPERSCRIPT = `(?:${BEFORE}\\^(?<sup>[+\\-−]?${SIGN}+[+\\-−]?|\\(${SIGN}+\\)|[+\\-−′]|${FOOTMARK})|(?<=^|\\s)\\^(?<sup>${FOOTMARK}))\\^(?!\\^)`;
const WORD_SIGN = `(?:=|(?![${UNSPACED}])[\\p{L}\\p{N}])`;
const MARK = `(?<!${WORD_SIGN})==(?<mark>[^\\s=](?:[^=\\n]*[^\\s=])?)==(?!${WORD_SIGN})`;
const MARKS = new RegExp(`${SUBSCRIPT}|${SUPERSCRIPT}|${MARK}`, 'gu');
/** Stands for the word before a text. */
const WORD = '\uFDD1';

function marked(text: Text, isBehindWord: boolean): PhrasingContent[] {
  const { position } = text;
  const value = isBehindWord ? WORD + text.value : text.value;
  const parts: PhrasingContent[] = [];
  let end = isBehindWord ? WORD.length : 0;
  for (const match of value.matchAll(MARKS)) {
    const [name, inside] = Object.entries(match.groups ?? {}).find(([, one]) => one) ?? [];
    if (name === undefined || inside === undefined) continue;
    parts.push({ ...text, value: value.slice(end, match.index) });
    const content: Text = { ...text, value: inside };
    parts.push(element(name, {}, [content], position));
    end = match.index + match[0].length;
  }
  parts.push({ ...text, value: value.slice(end) });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

/** Behind the full stop of an abbreviation, and between a word and its number. */
const TIE =
  /(?<=\p{Script=Latin}\.)~(?=[\p{L}\p{N}])|(?<=\p{Script=Latin}{3})~(?=\p{N})|(?<=\bet)~(?=al\b)/gu;
/** What a word before it is tied to: `Figure~@fig:loss`, `group~$G$`. */
const TIED: readonly string[] = [
  'citationBracket',
  'citationKey',
  'crossReference',
  'inlineMath',
] satisfies Nodes['type'][];

function withTies(text: Text, next: RootContent | undefined): Text {
  const isTied = next !== undefined && TIED.includes(next.type);
  const inside = text.value.replaceAll(MARKS, (found) => found.replaceAll('~', '\uFDD0'));
  const tied = inside.replaceAll(TIE, '\u00A0').replaceAll('\uFDD0', '~');
  return { ...text, value: isTied ? tied.replace(/(?<=[\p{L}.])~$/u, '\u00A0') : tied };
}
