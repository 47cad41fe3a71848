/*
 * What a reader may do, and few do on every page: the script for it comes when the reader comes near
 * to it. Until it is there, and where it cannot be had, a link leads there.
 */

interface Part {
  open?: (link: HTMLAnchorElement) => void;
}

const PREVIEWED = 'a[role="doc-biblioref"], a.cross-reference';
const FILTER = '.filter';

/** What pressed last: not every browser says what clicked. */
let lastPointer = '';
/** Once the previews are there, they see to their links themselves. */
let hasPreviews = false;

const loadFilter = (): Promise<Part> => import('./work-filter.ts');

/** What there is to do, and the script that does it. */
const parts: readonly (readonly [selector: string, load: () => Promise<Part>])[] = [
  [FILTER, loadFilter],
  ['a.zoom', () => import('./zoom-image.ts')],
  ['cite-link > a', () => import('./cite-dialog.ts')],
  ['video-embed > a', () => import('./video-embed.ts')],
  [
    PREVIEWED,
    async () => {
      const previews = await import('./citation-preview.ts');
      if (!hasPreviews) previews.start(lastPointer);
      hasPreviews = true;
      return previews;
    },
  ],
];

/** Whether a click is for the script, and not for the browser. */
function isTaken(selector: string, event: Event): boolean {
  if (event.type !== 'click' || !(event instanceof MouseEvent)) return false;
  if (selector === PREVIEWED) {
    const { pointerType = lastPointer } = event as Partial<PointerEvent>;
    return !hasPreviews && pointerType === 'touch';
  }
  // A reader who wants a new tab gets one.
  return selector !== FILTER && !(event.ctrlKey || event.metaKey || event.shiftKey);
}

function meet(event: Event): void {
  const { target } = event;
  for (const [selector, load] of parts) {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
    if (link === null) continue;
    const opens = isTaken(selector, event);
    if (opens) event.preventDefault();
    load().then(
      ({ open }) => opens && open?.(link),
      () => {
        if (opens) location.href = link.href;
      },
    );
  }
}

for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, meet);
document.addEventListener('pointerdown', ({ pointerType }) => {
  lastPointer = pointerType;
});

for (const link of document.querySelectorAll('a.zoom')) link.ariaHasPopup = 'dialog';

/** The address may ask for a part of the list. */
function startFilter(): void {
  if (location.search !== '' && document.querySelector(FILTER) !== null) {
    void loadFilter();
  }
}

addEventListener('popstate', startFilter);
startFilter();
