/*
 * Shows a reference beside the place that cites it, on hover, on focus and on tap. The place is a real
 * link to the list of references, which works without this; what is shown is a copy for the eyes only,
 * since a screen reader follows the link. WCAG 2.2, 1.4.13: it can be dismissed with Escape, it can
 * be hovered, and it stays until the pointer or the focus leaves.
 */

/** Milliseconds to wait before showing, and before hiding on the way from the link to the preview. */
const SHOW_DELAY = 120;
const HIDE_DELAY = 250;
/** Pixels between the link and the preview, and between the preview and the window's edge. */
const GAP = 8;

let preview: HTMLElement | undefined;
let shownFor: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function citationAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLAnchorElement>('a[role="doc-biblioref"]') ?? undefined;
}

function show(link: HTMLAnchorElement): void {
  const reference = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const text = reference?.querySelector('.reference-text');
  if (text == null) return;
  hide();
  const box = document.createElement('div');
  box.className = 'citation-preview';
  box.setAttribute('aria-hidden', 'true');
  box.popover = 'manual';
  for (const part of [text, reference?.querySelector('.reference-page')]) {
    if (part == null) continue;
    const copy = part.cloneNode(true) as Element;
    for (const inner of [copy, ...copy.querySelectorAll('a')]) {
      if (inner instanceof HTMLAnchorElement) inner.tabIndex = -1;
    }
    box.append(copy, ' ');
  }
  box.addEventListener('pointerenter', () => {
    clearTimeout(timer);
  });
  box.addEventListener('pointerleave', () => {
    later(hide, HIDE_DELAY);
  });
  link.after(box);
  box.showPopover();
  place(box, link);
  preview = box;
  shownFor = link;
}

function hide(): void {
  clearTimeout(timer);
  preview?.remove();
  preview = undefined;
  shownFor = undefined;
}

function later(action: () => void, delay: number): void {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
}

/** Below the line of the link that is nearest to its start; above it where there is no room below. */
function place(box: HTMLElement, link: HTMLElement): void {
  const [line = link.getBoundingClientRect()] = link.getClientRects();
  const { width, height } = box.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const left = Math.max(GAP, Math.min(line.left, room - width - GAP));
  const isBelow = line.bottom + GAP + height <= innerHeight || line.top < height + GAP;
  box.style.left = `${String(left)}px`;
  box.style.top = `${String(isBelow ? line.bottom + GAP : line.top - GAP - height)}px`;
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  const link = citationAt(target);
  if (link === undefined || pointerType === 'touch') return;
  if (link === shownFor) clearTimeout(timer);
  else
    later(() => {
      show(link);
    }, SHOW_DELAY);
});

document.addEventListener('pointerout', ({ target, pointerType }) => {
  if (citationAt(target) !== undefined && pointerType !== 'touch') later(hide, HIDE_DELAY);
});

document.addEventListener('focusin', ({ target }) => {
  const link = citationAt(target);
  if (link?.matches(':focus-visible') === true) show(link);
});

document.addEventListener('focusout', ({ target }) => {
  if (citationAt(target) !== undefined) later(hide, HIDE_DELAY);
});

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});

/** A finger's first tap shows the reference, its second follows the link; a tap elsewhere hides it. */
document.addEventListener('click', (event) => {
  const link = citationAt(event.target);
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  if (link !== undefined && isTouch && link !== shownFor) {
    event.preventDefault();
    show(link);
  } else if (preview !== undefined && !preview.contains(event.target as Node)) hide();
});

addEventListener('scroll', hide, { passive: true });
