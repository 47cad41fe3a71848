/** One work of the list, with what it can be found by. */
interface Item {
  element: HTMLElement;
  /** In lower case and without accents. */
  text: string;
  facets: Set<string>;
}

/**
 * `<work-filter><form>…</form><section><ul class="works"><li data-facets="year:2026 code">…`: shows only the
 * works that fit the form. The state stands in the address, so that it can be sent to somebody.
 */
class WorkFilter extends HTMLElement {
  #items: Item[] | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    restore(form);
    form.addEventListener('input', () => {
      this.#apply(form);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('reset', () => {
      // The fields are empty only after this event.
      setTimeout(() => {
        this.#apply(form);
        form.querySelector('input')?.focus();
      });
    });
    addEventListener('popstate', () => {
      restore(form);
      this.#apply(form);
    });
    if (stateOf(form).size > 0) this.#apply(form);
  }

  #apply(form: HTMLFormElement): void {
    this.#items ??= Array.from(this.querySelectorAll<HTMLElement>('.work'), readItem);
    const state = stateOf(form);
    const words = fold(state.get('q') ?? '').split(/\s+/);
    const wanted = [...state].filter(([name]) => name !== 'q');
    const facets = wanted.map(([name, value]) => (name === 'code' ? name : `${name}:${value}`));
    let shown = 0;
    for (const item of this.#items) {
      const fits =
        words.every((word) => item.text.includes(word)) &&
        facets.every((facet) => item.facets.has(facet));
      if (item.element.hidden === fits) item.element.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('.work-group')) {
      group.hidden = group.querySelector('.work:not([hidden])') === null;
    }
    this.#report(form, shown, this.#items.length, state);
  }

  #report(form: HTMLFormElement, shown: number, total: number, state: URLSearchParams): void {
    const output = form.querySelector('output');
    const reset = form.querySelector<HTMLElement>('button[type=reset]');
    const isFiltered = state.size > 0;
    if (reset !== null) reset.hidden = !isFiltered;
    const count = (this.dataset.count ?? '')
      .replace('{shown}', String(shown))
      .replace('{total}', String(total));
    if (output !== null) {
      output.textContent = !isFiltered ? '' : shown === 0 ? (this.dataset.none ?? '') : count;
    }
    const query = state.toString();
    history.replaceState(history.state, '', `${query === '' ? location.pathname : `?${query}`}`);
  }
}

/** Puts the form into the state that the address tells of; a value that it does not offer is left out. */
function restore(form: HTMLFormElement): void {
  const state = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll('input, select')) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = state.has(field.name);
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = state.get(field.name) ?? '';
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
    }
  }
}

/** What the reader asks for; empty fields ask for nothing. */
function stateOf(form: HTMLFormElement): URLSearchParams {
  const state = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') state.set(name, value);
  }
  return state;
}

/** The parts of a work that a reader means when searching for words. */
const SEARCHED = '.work-title, .work-authors, .work-venue, .work-award, .abstract';

function readItem(element: HTMLElement): Item {
  const parts = Array.from(element.querySelectorAll(SEARCHED), (part) => part.textContent);
  return {
    element,
    text: fold(parts.join(' ')),
    facets: new Set((element.dataset.facets ?? '').split(' ')),
  };
}

/** Lower case without accents: “soljacic” finds Soljačić. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '');
}

customElements.define('work-filter', WorkFilter);
