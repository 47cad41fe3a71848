/**
 * `<cite-link data-title="Cite" data-close="Close"><a href="/papers/key/#cite">Cite</a></cite-link>`:
 * shows what stands at the link in a dialog, so that the reader stays in the list. When the page
 * cannot be had, or the reader is tired of waiting for it and clicks again, the link is followed.
 */
export function open(link: HTMLAnchorElement): void {
  if (link.ariaBusy === 'true') location.href = link.href;
  else void show(link);
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const words = link.parentElement?.dataset;
  link.ariaBusy = 'true';
  try {
    const page = new DOMParser().parseFromString(await fetchText(link.href), 'text/html');
    const content = page.querySelector('.cite-box');
    if (content === null) throw new Error('The page does not show how to cite it.');
    openDialog({
      heading: words?.title ?? '',
      about: page.querySelector('h1')?.childNodes ?? [],
      close: words?.close ?? '',
      content,
      link,
    });
  } catch {
    location.href = link.href;
  } finally {
    link.ariaBusy = null;
  }
}

interface Parts {
  heading: string;
  /** What is cited. */
  about: Iterable<Node>;
  /** What the button says. */
  close: string;
  content: Element;
  /** Where the reader comes from and goes back to. */
  link: HTMLElement;
}

function openDialog({ heading, about, close, content, link }: Parts): void {
  setApart(content);
  const button = element('button', 'cite-dialog-close', close);
  button.type = 'button';
  const title = element('h2', 'cite-dialog-title', heading);
  title.id = 'cite-dialog-title';
  const frame = element('div', 'cite-dialog-frame');
  frame.append(button, title, element('p', 'cite-dialog-about', ...about), content);
  const dialog = element('dialog', 'cite-dialog', frame);
  dialog.setAttribute('aria-labelledby', title.id);
  button.addEventListener('click', () => {
    dialog.close();
  });
  // What is pressed beside the frame lands on the dialog itself. A selection that only ends there
  // closes nothing.
  let isPressedBeside = false;
  dialog.addEventListener('pointerdown', ({ target }) => {
    isPressedBeside = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (isPressedBeside && target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    // Not every browser gives a link the focus when it is clicked, and so none comes back to it.
    link.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** The page may have a block like this of its own: nothing of one may mean the other. */
function setApart(content: Element): void {
  for (const name of ['id', 'name', 'data-from']) {
    for (const part of content.querySelectorAll(`[${name}]`)) {
      part.setAttribute(name, `dialog-${part.getAttribute(name) ?? ''}`);
    }
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

const fetched = new Map<string, Promise<string>>();

/** Fetches a page once. */
function fetchText(address: string): Promise<string> {
  const page = address.replace(/#.*$/, '');
  let text = fetched.get(page);
  if (text === undefined) {
    text = fetch(page).then((response) => {
      if (!response.ok) throw new Error(`${page} answered ${String(response.status)}.`);
      return response.text();
    });
    text.catch(() => fetched.delete(page));
    fetched.set(page, text);
  }
  return text;
}
