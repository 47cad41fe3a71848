import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What shows signs of any language as they are, and the TeX that stands beside a formula for machines. */
const UNREAD = new Set(['code', 'pre', 'script', 'style', 'annotation', 'template']);

const ENDS_WORDS = /^(?:p|div|li|d[dt]|h[1-6]|pre|t[dhr]|summary|button|label|figcaption|br)$/;

/** The text that readers of a page see. */
export function visibleText(html: string, withCode = false): string {
  const read = (node: Tree.Node): string => {
    if ('value' in node) return node.value;
    if ('tagName' in node && UNREAD.has(node.tagName)) {
      const isCode = node.tagName === 'code' || node.tagName === 'pre';
      if (!withCode || !isCode) return ' ';
    }
    const text = 'childNodes' in node ? node.childNodes.map(read).join('') : '';
    return 'tagName' in node && ENDS_WORDS.test(node.tagName) ? ` ${text} ` : text;
  };
  return read(parse(html));
}

/** What a page shows of Jekyll's languages: nothing, it should be. */
export function garbageIn(html: string): string[] {
  return visibleText(html).match(/\{%|%\}|\{\{|\}\}|\{:|\$\$|<!--|:::/g) ?? [];
}

/** Markup of the old texts, each with what of it readers saw. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/<!--[\s\S]*?-->|\{% comment %\}[\s\S]*?\{% endcomment %\}/g, ' '],
  [/\{%[^%]*?caption="([^"]*)"[^%]*%\}/g, ' $1 '],
  [/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, ' '],
  [/<(script|style)\b[\s\S]*?<\/\1>/g, ' '],
  [/<[^<>]*>|\{:[^}]*\}|^\[[^\]]+\]:.*$/gm, ' '],
  [/\$\$[\s\S]*?\$\$|\$[^$\n]+\$|\\\\[([][\s\S]*?\\\\[\])]/g, ' '],
  [/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|\[\^[^\]]*\]|^```.*$/gm, ' '],
];

/** The words that readers of an old text saw, found without any of what brings it over. */
export function wordsOfSource(body: string): string[] {
  return words(MARKUP.reduce((text, [pattern, shown]) => text.replace(pattern, shown), body));
}

/** The words of a text of two letters and more. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
