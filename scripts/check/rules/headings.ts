import type { BuiltSite } from '../built/built-site.ts';
import type { PageFacts } from '../built/page-facts.ts';
import type { Fault } from '../fault.ts';

/** Headings by which who listens to a page cannot find the way through it. */
export function headingFaults({ pages }: Pick<BuiltSite, 'pages'>): Fault[] {
  return pages.filter(({ isRedirect }) => !isRedirect).flatMap(faultsOf);
}

function faultsOf({ file, headings }: PageFacts): Fault[] {
  const faults: Fault[] = [];
  const add = (
    { text, place }: PageFacts['headings'][number],
    kind: string,
    message: string,
    fix: string,
  ): void => {
    const seek = text === '' ? [] : [text];
    faults.push({ severity: 'warning', kind, builtFile: file, place, message, fix, seek });
  };
  const start = { level: 0, text: '', place: { line: 1, column: 1 } };
  const [first, ...more] = headings.filter(({ level }) => level === 1);
  if (first === undefined) {
    add(start, 'no-heading', 'The page has no heading of the first level.', 'Give it a title.');
  }
  for (const heading of more) {
    add(
      heading,
      'second-title',
      `The page has a second heading of the first level: "${heading.text}".`,
      'Write it with ##: the title of the page is its only heading of the first level.',
    );
  }
  let before = 0;
  for (const heading of headings) {
    const { level, text } = heading;
    if (text === '') {
      add(heading, 'empty-heading', 'A heading is empty.', 'Give it words, or take it away.');
    }
    // What stands before the title (in a menu) begins no order.
    if (before > 0 && level > before + 1) {
      add(
        heading,
        'heading-level',
        `"${text}" is a heading of level ${level} below one of level ${before}.`,
        `Write it with ${'#'.repeat(before + 1)}: levels are passed one by one.`,
      );
    }
    before = level;
  }
  return faults;
}
