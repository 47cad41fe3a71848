/*
 * Shows a reference beside the place that cites it, and a figure, an equation, a table or a theorem
 * beside the place that refers to it, on hover, on focus and on tap. The place is a real link, which
 * works without this; what is shown is a copy for the eyes only, since a screen reader follows the
 * link. WCAG 2.2, 1.4.13: it can be dismissed with Escape, it can
 * be hovered, and it stays until the pointer and the focus have left.
 */

/** Milliseconds to wait before showing, and before hiding on the way from the link to the preview. */
const SHOW_DELAY = 120;
const HIDE_DELAY = 300;
/** Pixels between the link and the preview, and between the preview and the window's edge. */
const GAP = 8;

const LINKS = 'a[role="doc-biblioref"], a.cross-reference';

interface Preview {
  link: HTMLAnchorElement;
  box: HTMLElement;
}

let preview: Preview | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What pressed last: not every browser says what clicked. */
let lastPointer = '';

function citationAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLAnchorElement>(LINKS) ?? undefined;
}

/** What a preview is a copy of: a reference's text, all of a figure, or a heading and what follows. */
function shownParts(target: Element): Element[] {
  if (target.matches('h2, h3, h4, h5, h6')) {
    return [target, target.nextElementSibling].filter((part) => part !== null);
  }
  const reference = target.querySelectorAll('.reference-text, .reference-page');
  if (reference.length > 0) return [...reference];
  return [target.closest('.equation, .gloss, .table-scroll') ?? target];
}

/** Shows what a link refers to. */
export function open(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  if (preview?.link === link) return;
  hide();
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target === null) return;
  const box = document.createElement('div');
  box.className = 'citation-preview prose';
  box.setAttribute('aria-hidden', 'true');
  box.popover = 'manual';
  for (const part of shownParts(target)) box.append(part.cloneNode(true), ' ');
  // What a screen reader does not see must not be a stop of the keyboard; the mouse may use it.
  for (const inner of box.querySelectorAll<HTMLElement>('a, button, summary, [tabindex]')) {
    inner.tabIndex = -1;
  }
  for (const inner of box.querySelectorAll('[id]')) inner.removeAttribute('id');
  box.addEventListener('pointerleave', hideSoon);
  document.body.append(box);
  box.showPopover();
  preview = { link, box };
  place(preview);
}

function openSoon(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    open(link);
  }, SHOW_DELAY);
}

function hide(): void {
  clearTimeout(timer);
  preview?.box.remove();
  preview = undefined;
}

function hideSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (preview === undefined) return;
    const { link, box } = preview;
    const isWanted = link.matches(':hover, :focus-visible') || box.matches(':hover');
    if (!isWanted) hide();
  }, HIDE_DELAY);
}

/** Below the last line of the link; above its first where there is room only there. */
function place({ link, box }: Preview): void {
  const lines = link.getClientRects();
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return;
  const { width, height } = box.getBoundingClientRect();
  const isBelow = last.bottom + GAP + height <= innerHeight || first.top < height + GAP;
  const { left } = isBelow ? last : first;
  const room = document.documentElement.clientWidth;
  box.style.left = `${String(Math.max(GAP, Math.min(left, room - width - GAP)))}px`;
  const top = isBelow ? last.bottom + GAP : first.top - GAP - height;
  box.style.top = `${String(Math.max(GAP, Math.min(top, innerHeight - height - GAP)))}px`;
}

/** Keeps the preview at its place while the page moves, and hides it when that place is gone. */
function follow(): void {
  if (preview === undefined) return;
  const { top, bottom } = preview.link.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) hide();
  else place(preview);
}

/**
 * Begins to watch the reader.
 *
 * @param pointer what pressed last
 */
export function start(pointer: string): void {
  lastPointer = pointer;
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = citationAt(target);
    if (link === undefined || pointerType === 'touch') return;
    openSoon(link);
  });

  document.addEventListener('pointerout', ({ target, pointerType }) => {
    if (citationAt(target) !== undefined && pointerType !== 'touch') hideSoon();
  });

  document.addEventListener('focusin', ({ target }) => {
    const link = citationAt(target);
    if (link?.matches(':focus-visible') === true) open(link);
  });

  document.addEventListener('focusout', ({ target }) => {
    if (citationAt(target) !== undefined) hideSoon();
  });

  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });

  document.addEventListener('pointerdown', ({ pointerType }) => {
    lastPointer = pointerType;
  });

  // A finger's first tap shows the reference, its second follows the link; a tap elsewhere hides it.
  document.addEventListener('click', (event) => {
    const link = citationAt(event.target);
    const pointerType = event instanceof PointerEvent ? event.pointerType : lastPointer;
    if (link !== undefined && pointerType === 'touch' && link !== preview?.link) {
      event.preventDefault();
      open(link);
    } else if (preview?.box.contains(event.target as Node) !== true) hide();
  });

  // Boxes within the page scroll, too.
  addEventListener('scroll', follow, { passive: true, capture: true });
  addEventListener('resize', follow);

  // What the reader came for. A finger has not come to hover: it taps.
  const wanted = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)].find((link) =>
    link.matches(':hover, :focus-visible'),
  );
  if (wanted !== undefined && pointer !== 'touch') openSoon(wanted);
}
