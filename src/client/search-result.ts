import { joinElisions } from '../site/i18n/elisions.ts';
import type { FoundPage } from './search-index.ts';

/** A page that was found, as an item of a list. */
export function resultItem({ url, excerpt, meta }: FoundPage): HTMLLIElement {
  const link = document.createElement('a');
  // The index sets its pages apart by language, in a part that leads nowhere.
  link.href = url.replace(/#.*$/, '');
  link.textContent = meta.title ?? url;
  link.dir = 'auto';
  const facts = [meta.kind, meta.date, meta.authors].filter((fact) => fact !== undefined);
  const item = document.createElement('li');
  item.append(link, paragraph('search-facts', facts.join(' · ')));
  const shown = paragraph('search-excerpt');
  shown.append(...markedText(joinElisions(excerpt)));
  shown.dir = 'auto';
  item.append(shown);
  return item;
}

function paragraph(className: string, text = ''): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}

/** The text of an excerpt with its marks; nothing else that it holds becomes an element. */
function* markedText(excerpt: string): Generator<Node | string> {
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') {
      yield text;
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    yield mark;
  }
}
