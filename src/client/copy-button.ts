/** Milliseconds for which the button says that it is done. */
const PRAISE_TIME = 2000;

/**
 * `<copy-button data-done="Copied" data-from="id"><button hidden>Copy</button></copy-button>`: copies
 * the text of the element with that id. The button is there only where it can work.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const source = document.getElementById(this.dataset.from ?? '');
    // Absent on pages that are not served securely, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (button === null || source === null || clipboard === undefined) return;
    const label = button.textContent;
    const status = document.createElement('span');
    status.className = 'sr-only';
    status.setAttribute('role', 'status');
    this.append(status);
    button.hidden = false;
    button.addEventListener('click', () => {
      void clipboard.writeText(source.textContent.trim()).then(() => {
        const done = this.dataset.done ?? '';
        button.textContent = done;
        status.textContent = done;
        setTimeout(() => {
          button.textContent = label;
          status.textContent = '';
        }, PRAISE_TIME);
      });
    });
  }
}

customElements.define('copy-button', CopyButton);
