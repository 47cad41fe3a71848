/** Gives what a `<copy-button>` copies; its script fetches this one when it is first pressed. */

/** The text of the file at `data-file`, of the element with the id `data-from`, or of the `<pre>` beside. */
export async function copiedText(button: HTMLElement): Promise<string> {
  const { file } = button.dataset;
  if (file === undefined) {
    const source = sourceOf(button);
    return source === null ? '' : textOf(source);
  }
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} answered ${String(response.status)}.`);
  return response.text();
}

/** Where the browser does not let a page copy, the reader can: what is meant is selected. */
export function offer(button: HTMLElement): void {
  const { file } = button.dataset;
  const source = sourceOf(button);
  if (file !== undefined) location.href = file;
  else if (source !== null) getSelection()?.selectAllChildren(source);
}

function sourceOf({ dataset, parentElement }: HTMLElement): HTMLElement | null {
  const { from } = dataset;
  if (from !== undefined) return document.getElementById(from);
  return parentElement?.querySelector('pre') ?? null;
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
