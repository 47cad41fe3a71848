/** Milliseconds for which the button says that it is done. */
const PRAISE_TIME = 2000;

/**
 * `<copy-button data-done="Copied" data-from="id"><button hidden><span>Copy</span></button></copy-button>`:
 * copies the text of the element with that id, or the file at the address `data-file`, or the `<pre>`
 * beside it. The button is there only where it can work.
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
    const say = (done: string): void => {
      label.textContent = done === '' ? words : done;
      status.textContent = done;
    };
    button.addEventListener('click', () => {
      const script = import('./copied-text.ts');
      copy(
        clipboard,
        script.then(({ copiedText }) => copiedText(this)),
      ).then(
        () => {
          say(this.dataset.done ?? '');
          setTimeout(say, PRAISE_TIME, '');
        },
        () =>
          script.then(({ offer }) => {
            offer(this);
          }),
      );
    });
  }
}

/** Given as a promise, for Safari forgets the reader's click while the text is on its way. */
async function copy(clipboard: Clipboard, text: Promise<string>): Promise<void> {
  if ('ClipboardItem' in window) {
    const plain = text.then((words) => new Blob([words], { type: 'text/plain' }));
    await clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
  } else await clipboard.writeText(await text);
}

customElements.define('copy-button', CopyButton);
