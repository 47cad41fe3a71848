import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributeOf, oneLine, placeOf } from './elements.ts';
import type { LanguageText } from './page-facts.ts';

/** What is no prose, or has no language. */
const SILENT = new Set([
  'script',
  'style',
  'code',
  'pre',
  'math',
  'svg',
  'template',
  'kbd',
  'samp',
]);

/** Shorter texts are names and signs. */
const SHORTEST = 12;

/** The text of each element, without that of the elements in it, with the language that it is in. */
export function textsWithLanguage(root: Tree.Element): LanguageText[] {
  const found: LanguageText[] = [];
  const visit = (element: Tree.Element, inherited: string): void => {
    if (SILENT.has(element.tagName) || attributeOf(element, 'translate') === 'no') return;
    const language = attributeOf(element, 'lang') ?? inherited;
    const text = oneLine(
      element.childNodes.map((child) => ('value' in child ? child.value : ' ')).join(''),
    );
    const place = placeOf(element);
    if (text.length >= SHORTEST && place !== undefined) found.push({ language, text, place });
    for (const child of element.childNodes) if ('tagName' in child) visit(child, language);
  };
  visit(root, '');
  return found;
}
