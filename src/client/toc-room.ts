/*
 * Where notes stand in the margin, a table of contents that stays in the window would lie upon them.
 * This takes it out of sight for as long as something is in its place. Without script it stands
 * still on such pages, above all notes.
 */

/** What may come into the margin beside the text. */
const GUESTS = [
  '.sidenote',
  '.place-margin',
  '.place-wide',
  '.place-full',
  '.caption-margin > figcaption',
]
  .map((selector) => `.prose ${selector}`)
  .join();
/** Pixels between the table of contents and what comes near it. */
const GAP = 8;

const contents = document.querySelector<HTMLElement>('.contents.margin');
const guests = [...document.querySelectorAll(GUESTS)];

let observer: IntersectionObserver | undefined;

/** Watches the part of the window in which the table of contents stays. */
function watch(contents: HTMLElement): void {
  observer?.disconnect();
  contents.removeAttribute('data-covered');
  const { position, insetBlockStart } = getComputedStyle(contents);
  // On a phone it stands above the text.
  if (position !== 'sticky') return;
  const inWay = new Set<Element>();
  const top = Number.parseFloat(insetBlockStart) - GAP;
  const below = innerHeight - top - contents.offsetHeight - 2 * GAP;
  observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inWay.add(target);
        else inWay.delete(target);
      }
      contents.toggleAttribute('data-covered', inWay.size > 0);
    },
    { rootMargin: `${-top}px 0px ${-below}px 0px` },
  );
  for (const guest of guests) observer.observe(guest);
}

if (contents !== null && guests.length > 0) {
  // Also tells at the start, and whenever the window makes it another height.
  new ResizeObserver(() => {
    watch(contents);
  }).observe(contents);
  addEventListener('resize', () => {
    watch(contents);
  });
}

export {};
