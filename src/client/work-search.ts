import { fold } from '../bibliography/people/fold.ts';

/** One work of the list, with what it can be found by. */
export interface Item {
  element: HTMLElement;
  /** What stands above it. */
  heading: string;
  /** What words are looked for in, once it has been read. */
  text?: string;
  facets: ReadonlySet<string>;
}

/** Works under one heading. */
export interface Group {
  element: HTMLElement;
  items: Item[];
}

/** The parts of a work that a reader means when searching for words. */
const SEARCHED =
  '.work-title, .work-authors > span, .work-affiliation, .work-venue, .work-year, .work-award, .abstract > p';
/** Milliseconds of reading ahead at a time, so that a frame is not missed. */
const READING_TIME = 6;

/** @param element a section with a heading and works */
export function readGroup(element: HTMLElement): Group {
  const heading = element.querySelector('h2')?.textContent ?? '';
  const works = element.querySelectorAll<HTMLElement>('.work');
  const items = Array.from(works, (work) => ({
    element: work,
    heading,
    facets: new Set((work.dataset.facets ?? '').split(' ')),
  }));
  return { element, items };
}

/** @returns what stands in a work, as it can be searched; it is read once */
export function textOf(item: Item): string {
  if (item.text === undefined) {
    const parts = Array.from(item.element.querySelectorAll(SEARCHED), (part) => part.textContent);
    // Topics, which the list does not show.
    const words = item.element.dataset.words ?? '';
    item.text = searchable(`${item.heading} ${parts.join(' ')} ${words}`);
  }
  return item.text;
}

/** Reads the texts of works in steps too short to be felt. */
export function readAhead(items: Iterable<Item>): void {
  const rest = items[Symbol.iterator]();
  const readSome = (): void => {
    const end = performance.now() + READING_TIME;
    let next = rest.next();
    for (; next.done !== true; next = rest.next()) {
      textOf(next.value);
      if (performance.now() > end) break;
    }
    if (next.done !== true) setTimeout(readSome);
  };
  readSome();
}

/** As it can be typed: without accents, with straight apostrophes and hyphens. */
export function searchable(text: string): string {
  return fold(text)
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\p{Dash}/gu, '-');
}
