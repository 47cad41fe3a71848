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
    const praise = (): void => {
      const done = this.dataset.done ?? '';
      label.textContent = done;
      status.textContent = done;
      setTimeout(() => {
        label.textContent = words;
        status.textContent = '';
      }, PRAISE_TIME);
    };
    button.addEventListener('click', () => {
      void this.#copy(clipboard).then(praise, () => {
        this.#offer();
      });
    });
  }

  async #copy(clipboard: Clipboard): Promise<void> {
    const { file } = this.dataset;
    if (file !== undefined) {
      // Given as a promise, for Safari forgets the reader's click while the file is on its way.
      const plain = fetch(file).then(async (response) => {
        if (!response.ok) throw new Error(`${file} answered ${String(response.status)}.`);
        return new Blob([await response.text()], { type: 'text/plain' });
      });
      await clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
      return;
    }
    const source = this.#source();
    if (source !== null) await clipboard.writeText(textOf(source));
  }

  #source(): HTMLElement | null {
    const { from } = this.dataset;
    if (from !== undefined) return document.getElementById(from);
    return this.parentElement?.querySelector('pre') ?? null;
  }

  /** Where the browser does not let a page copy, the reader can: what is meant is selected. */
  #offer(): void {
    const { file } = this.dataset;
    const source = this.#source();
    if (file !== undefined) location.href = file;
    else if (source !== null) getSelection()?.selectAllChildren(source);
  }
}

/** What a reader sees; of a formula, its TeX, for the element holds it in three forms. */
function textOf(source: HTMLElement): string {
  const copy = source.cloneNode(true) as HTMLElement;
  for (const formula of copy.querySelectorAll('.katex')) {
    const tex = formula.querySelector('annotation')?.textContent ?? '';
    formula.replaceWith(`$${tex}$`);
  }
  // What a change removes is not what anyone wants to paste; its line break goes too.
  for (const line of copy.querySelectorAll('.diff.remove')) {
    line.nextSibling?.remove();
    line.remove();
  }
  const text = copy.textContent;
  return source.tagName === 'PRE' ? text.trimEnd() : text.trim();
}

customElements.define('copy-button', CopyButton);
