/** Milliseconds for which the button says that it is done. */
const PRAISE_TIME = 2000;

/**
 * `<copy-button data-done="Copied" data-from="id"><button hidden><span>Copy</span></button></copy-button>`:
 * copies the text of the element with that id. The button is there only where it can work.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const label = button?.querySelector('span') ?? null;
    // Absent on pages that are not served securely, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (button === null || label === null || clipboard === undefined) return;
    const words = label.textContent;
    const status = document.createElement('span');
    status.className = 'sr-only';
    status.setAttribute('role', 'status');
    this.append(status);
    button.hidden = false;
    button.addEventListener('click', () => {
      const source = document.getElementById(this.dataset.from ?? '');
      if (source === null) return;
      void clipboard.writeText(textOf(source)).then(() => {
        const done = this.dataset.done ?? '';
        label.textContent = done;
        status.textContent = done;
        setTimeout(() => {
          label.textContent = words;
          status.textContent = '';
        }, PRAISE_TIME);
      });
    });
  }
}

/** What a reader sees; of a formula, its TeX, for the element holds it in three forms. */
function textOf(source: HTMLElement): string {
  const copy = source.cloneNode(true) as HTMLElement;
  for (const formula of copy.querySelectorAll('.katex')) {
    const tex = formula.querySelector('annotation')?.textContent ?? '';
    formula.replaceWith(`$${tex}$`);
  }
  return copy.textContent.trim();
}

customElements.define('copy-button', CopyButton);
