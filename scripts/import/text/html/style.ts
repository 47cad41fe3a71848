import type { ElementNode } from './tree.ts';

/** The declarations of a `style` attribute. */
export function styleOf({ attributes }: ElementNode): Readonly<Record<string, string>> {
  const declarations: Record<string, string> = {};
  for (const part of (attributes.style ?? '').split(';')) {
    const [name = '', ...value] = part.split(':');
    if (value.length > 0) declarations[name.trim().toLowerCase()] = value.join(':').trim();
  }
  return declarations;
}

/** The names in the `class` of an element. */
export function classesOf({ attributes }: ElementNode): string[] {
  return (attributes.class ?? '').split(/\s+/).filter((name) => name !== '');
}

/** Whether one of an element's classes is like a pattern. */
export function hasClass(element: ElementNode, pattern: RegExp): boolean {
  return classesOf(element).some((name) => pattern.test(name));
}

const LENGTH = /^(\d+(?:\.\d+)?)(%|px|rem|em|vw)?$/;
/** Widest useful width in pixels: the column of the text. */
const COLUMN = 680;

/** How wide something is, as Octavo writes it; undefined when it is as wide as it can be. */
export function widthOf(element: ElementNode): string | undefined {
  const style = styleOf(element);
  const written = [
    style.width,
    element.attributes.width,
    style['max-width'],
    widthOfClass(element),
  ];
  for (const one of written) {
    const length = lengthOf(one);
    if (length !== undefined) return length;
  }
  return undefined;
}

function lengthOf(written: string | undefined): string | undefined {
  const [, number = '', unit = 'px'] =
    LENGTH.exec((written ?? '').replace(/\s*!important$/, '').trim()) ?? [];
  const value = Number(number);
  if (number === '' || value === 0) return undefined;
  if (unit === '%' || unit === 'vw') return value >= 100 ? undefined : `${trimmed(value)}%`;
  if (unit === 'px') return value >= COLUMN ? undefined : `${trimmed(value)}px`;
  return `${trimmed(value)}${unit}`;
}

function widthOfClass(element: ElementNode): string | undefined {
  const name = classesOf(element).find((one) => /^w-(?:25|50|75)$/.test(one));
  return name === undefined ? undefined : `${name.slice(2)}%`;
}

function trimmed(value: number): string {
  return String(Math.round(value));
}

/** How many of twelve columns a Bootstrap column is wide, on the widest screens that it names. */
export function columnsOf(element: ElementNode): number | undefined {
  const sizes = classesOf(element).flatMap((name) => {
    const [, breakpoint = '', size = ''] = /^col(?:-(sm|md|lg|xl|xxl))?-(\d+)$/.exec(name) ?? [];
    return size === ''
      ? []
      : [{ order: ['', 'sm', 'md', 'lg', 'xl', 'xxl'].indexOf(breakpoint), size: Number(size) }];
  });
  sizes.sort((a, b) => b.order - a.order);
  return sizes[0]?.size;
}

/** How many columns a row names itself: `row-cols-md-3`. */
export function rowColumnsOf(element: ElementNode): number | undefined {
  const counts = classesOf(element).flatMap((name) => {
    const count = /^row-cols(?:-(?:sm|md|lg|xl))?-(\d)$/.exec(name)?.[1];
    return count === undefined ? [] : [Number(count)];
  });
  return counts.length === 0 ? undefined : Math.max(...counts);
}

/** Where a figure stands, by al-folio's and Distill's classes of layout, or as it floats. */
export function placeOf(element: ElementNode): 'margin' | 'wide' | 'full' | undefined {
  const { float } = styleOf(element);
  if (hasClass(element, /^l-screen(?:-inset)?$/)) return 'full';
  if (hasClass(element, /^l-(?:page|body-outset|page-outset)$/)) return 'wide';
  if (
    hasClass(
      element,
      /^(?:l-gutter|float-(?:sm-|md-)?right|float-(?:sm-|md-)?left|align-(?:left|right)|pull-(?:left|right))$/,
    )
  )
    return 'margin';
  return float === 'left' ||
    float === 'right' ||
    (/^(?:left|right)$/i.test(element.attributes.align ?? '') && element.name === 'img')
    ? 'margin'
    : undefined;
}

/** Whether what stands in an element is in its middle. */
export function isCentered(element: ElementNode): boolean {
  return (
    element.name === 'center' ||
    /^(?:center|middle)$/i.test(element.attributes.align ?? '') ||
    styleOf(element)['text-align'] === 'center' ||
    hasClass(
      element,
      /^(?:text-center|center|centered|align-center|justify-content(?:-\w+)?-center|image|img|figure|img-container|image-container|thumbnail)$/,
    )
  );
}

/** Whether an element is the caption of what stands before it. */
export function isCaption(element: ElementNode): boolean {
  return (
    element.name === 'figcaption' ||
    hasClass(
      element,
      /^(?:caption|figcaption|figure-caption|img-caption|image-caption|photo-caption)$/i,
    )
  );
}
