let dialog: HTMLDialogElement | undefined;

/**
 * Shows in a dialog what stands on the page that a link leads to, so that the reader stays. When that
 * page cannot be had, or the reader is tired of waiting for it, the link is followed.
 */
export function open(link: HTMLAnchorElement): void {
  const shown = document.querySelector<HTMLElement>('site-search');
  if (dialog?.open === true || (shown !== null && shown.closest('dialog') === null)) {
    // Who asks for it again, or on the page that is for it, is led to the field.
    focusField(shown);
  } else if (dialog !== undefined) {
    dialog.showModal();
    focusField(shown);
  } else if (link.ariaBusy === 'true') {
    location.href = link.href;
  } else {
    void make(link);
  }
}

function focusField(search: HTMLElement | null): void {
  const field = search?.querySelector('input');
  field?.focus();
  field?.select();
}

async function make(link: HTMLAnchorElement): Promise<void> {
  link.ariaBusy = 'true';
  try {
    const element = import('./site-search.ts');
    const response = await fetch(link.href);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const search = page.querySelector<HTMLElement>('site-search');
    if (search === null) throw new Error(`${link.href} shows nothing to search with.`);
    await Promise.all([element, addStyles(search.dataset.styles ?? '')]);
    dialog = dialogWith(search, link);
    document.body.append(dialog);
    dialog.showModal();
    focusField(search);
  } catch {
    location.href = link.href;
  } finally {
    link.ariaBusy = null;
  }
}

/** Waits for the style sheet, so that nothing is seen without it. */
function addStyles(href: string): Promise<void> {
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = href;
  return new Promise((resolve, reject) => {
    styles.onload = () => {
      resolve();
    };
    styles.onerror = reject;
    document.head.append(styles);
  });
}

function dialogWith(search: HTMLElement, link: HTMLElement): HTMLDialogElement {
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'search-close';
  close.textContent = search.dataset.close ?? '';
  const frame = document.createElement('div');
  frame.className = 'search-frame';
  frame.append(search, close);
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.ariaLabel = link.ariaLabel;
  made.append(frame);
  // What is pressed beside the frame lands on the dialog itself. A selection that only ends there
  // closes nothing.
  let isPressedBeside = false;
  made.addEventListener('pointerdown', ({ target }) => {
    isPressedBeside = target === made;
  });
  made.addEventListener('click', (event) => {
    const { target } = event;
    const isBeside = isPressedBeside && target === made;
    const isFollowed = target instanceof Element && target.closest('ol a') !== null;
    const isNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
    if (isBeside || (isFollowed && !isNewTab)) made.close();
  });
  close.addEventListener('click', () => {
    made.close();
  });
  return made;
}
