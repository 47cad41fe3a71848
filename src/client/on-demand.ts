/*
 * What a reader may do, and few do on every page: the script for it comes when the reader comes near
 * to it. Until it is there, and where it cannot be had, a link leads there.
 */

interface Part {
  selector: string;
  load: () => Promise<{ open?: (link: HTMLAnchorElement) => void }>;
  /** Whether a click is for the script, and not for the browser. */
  takes: (click: MouseEvent) => boolean;
}

/** What pressed last: not every browser says what clicked. */
let lastPointer = '';
/** Once the previews are there, they see to their links themselves. */
let hasPreviews = false;

/** A reader who wants a new tab gets one. */
function isPlain({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return !ctrlKey && !metaKey && !shiftKey;
}

const filter: Part = {
  selector: '.filter',
  load: () => import('./work-filter.ts'),
  takes: () => false,
};

const parts: readonly Part[] = [
  filter,
  { selector: 'a.zoom', load: () => import('./zoom-image.ts'), takes: isPlain },
  { selector: 'cite-link > a', load: () => import('./cite-dialog.ts'), takes: isPlain },
  { selector: 'video-embed > a', load: () => import('./video-embed.ts'), takes: isPlain },
  {
    selector: 'a[role="doc-biblioref"], a.cross-reference',
    load: async () => {
      const { open, start } = await import('./citation-preview.ts');
      if (!hasPreviews) start(lastPointer);
      hasPreviews = true;
      return { open };
    },
    takes: (click) =>
      !hasPreviews && (click instanceof PointerEvent ? click.pointerType : lastPointer) === 'touch',
  },
];

function meet(event: Event): void {
  const { target, type } = event;
  if (!(target instanceof Element)) return;
  for (const { selector, load, takes } of parts) {
    const link = target.closest<HTMLAnchorElement>(selector);
    if (link === null) continue;
    const isTaken = type === 'click' && event instanceof MouseEvent && takes(event);
    if (isTaken) event.preventDefault();
    load().then(
      ({ open }) => {
        if (isTaken) open?.(link);
      },
      () => {
        if (isTaken) location.href = link.href;
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
  if (location.search !== '' && document.querySelector(filter.selector) !== null) {
    void filter.load();
  }
}

addEventListener('popstate', startFilter);
startFilter();
