/**
 * `<cite-link data-title="Cite" data-close="Close"><a href="/papers/key/#cite">Cite</a></cite-link>`:
 * shows what stands at the link in a dialog, so that the reader stays in the list. Without a script,
 * or when the page cannot be had, it is a link.
 */
class CiteLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null) return;
    link.addEventListener('click', (event) => {
      // A reader who wants a new tab gets one.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void this.#show(link.href).catch(() => {
        location.href = link.href;
      });
    });
  }

  async #show(address: string): Promise<void> {
    const page = new DOMParser().parseFromString(await fetchText(address), 'text/html');
    const section = page.querySelector(new URL(address).hash);
    const content = section?.querySelector('.cite-box');
    if (content == null) throw new Error('The page does not show how to cite it.');
    const title = page.querySelector('h1');
    const dialog = document.createElement('dialog');
    dialog.className = 'cite-dialog';
    dialog.setAttribute('aria-labelledby', 'cite-dialog-title');
    const heading = document.createElement('h2');
    heading.id = 'cite-dialog-title';
    heading.textContent = this.dataset.title ?? '';
    const about = document.createElement('p');
    about.className = 'cite-dialog-about';
    about.append(...(title === null ? [] : Array.from(title.childNodes)));
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'cite-dialog-close';
    close.textContent = this.dataset.close ?? '';
    close.addEventListener('click', () => {
      dialog.close();
    });
    // A click beside the dialog lands on the dialog itself, whose content fills it.
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
    });
    const frame = document.createElement('div');
    frame.className = 'cite-dialog-frame';
    frame.append(close, heading, about, document.adoptNode(content));
    dialog.append(frame);
    // Not in the list, whose styles it would take on.
    document.body.append(dialog);
    dialog.showModal();
  }
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

customElements.define('cite-link', CiteLink);
