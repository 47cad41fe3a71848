import { readAhead, readGroup, searchable, textOf, type Group, type Item } from './work-search.ts';

/** Milliseconds without a keystroke after which the address is written; browsers limit how often it may be. */
const ADDRESS_DELAY = 300;

/**
 * `<work-filter><search>…</search><section class="work-group"><h2>…<li class="work" data-facets="year:2026 code">…`:
 * shows only the works that fit the fields. The state stands in the address, so that it can be sent to
 * somebody and is there again when the reader comes back. The style sheet sees in `data-active` that
 * the reader filters.
 */
class WorkFilter extends HTMLElement {
  #groups: Group[] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('search');
    if (form === null) return;
    const box = form.querySelector('input');
    form.addEventListener('input', () => {
      this.#apply(form);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#writeAddress(form);
      }, ADDRESS_DELAY);
    });
    form.addEventListener('change', () => {
      this.#writeAddress(form);
    });
    box?.addEventListener('keydown', ({ key }) => {
      // The keyboard on the screen of a phone hides what was found.
      if (key === 'Enter' && matchMedia('(pointer: coarse)').matches) box.blur();
    });
    form.querySelector('button')?.addEventListener('click', () => {
      fill(form, new URLSearchParams());
      this.#apply(form);
      this.#writeAddress(form);
      box?.focus();
    });
    addEventListener('popstate', () => {
      clearTimeout(this.#timer);
      fill(form, new URLSearchParams(location.search));
      this.#apply(form);
    });
    // What was filled in before this script came is newer than the address.
    const isFilled = stateOf(form).size > 0;
    if (!isFilled) fill(form, new URLSearchParams(location.search));
    if (stateOf(form).size > 0) this.#apply(form);
    if (isFilled) this.#writeAddress(form);
    // So that the first keystroke need not wait for it.
    const prepare = (): void => {
      this.toggleAttribute('data-active', true);
      readAhead(this.#readGroups().flatMap(({ items }) => items));
    };
    if (form.contains(document.activeElement)) prepare();
    else form.addEventListener('focusin', prepare, { once: true });
  }

  #readGroups(): Group[] {
    this.#groups ??= Array.from(this.querySelectorAll<HTMLElement>('.work-group'), readGroup);
    return this.#groups;
  }

  #apply(form: HTMLElement): void {
    this.toggleAttribute('data-active', true);
    const state = stateOf(form);
    const words = searchable(state.get('q') ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    const wanted = [...state].filter(([name]) => name !== 'q');
    const facets = wanted.map(([name, value]) => (name === 'code' ? name : `${name}:${value}`));
    const fits = (item: Item): boolean =>
      facets.every((facet) => item.facets.has(facet)) &&
      words.every((word) => textOf(item).includes(word));
    let shown = 0;
    for (const { element, items } of this.#readGroups()) {
      const before = shown;
      for (const item of items) {
        const isShown = fits(item);
        if (isShown) shown += 1;
        setHidden(item.element, !isShown);
      }
      setHidden(element, shown === before);
    }
    this.#report(form, shown, state.size > 0);
  }

  #report(form: HTMLElement, shown: number, isFiltered: boolean): void {
    const output = form.querySelector('output');
    const reset = form.querySelector('button');
    if (reset !== null) setHidden(reset, !isFiltered);
    if (output === null) return;
    const count = (this.dataset.count ?? '')
      .replace('{shown}', String(shown))
      .replace('{total}', output.dataset.total ?? '');
    const report = !isFiltered ? '' : shown === 0 ? (this.dataset.none ?? '') : count;
    // What is written anew is read out anew.
    if (output.textContent !== report) output.textContent = report;
  }

  /** Leaves what others have put into the address. */
  #writeAddress(form: HTMLElement): void {
    clearTimeout(this.#timer);
    const address = new URL(location.href);
    for (const { name } of fieldsOf(form)) address.searchParams.delete(name);
    for (const [name, value] of stateOf(form)) address.searchParams.set(name, value);
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  }
}

function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

function fieldsOf(form: HTMLElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
}

/** Fills the fields in as the address says; a value that a field does not offer is left out. */
function fill(form: HTMLElement, state: URLSearchParams): void {
  for (const field of fieldsOf(form)) {
    if (field.type === 'checkbox' && field instanceof HTMLInputElement) {
      field.checked = state.get(field.name) === field.value;
    } else {
      field.value = state.get(field.name) ?? '';
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
    }
  }
}

/** What the reader asks for; empty fields ask for nothing. */
function stateOf(form: HTMLElement): URLSearchParams {
  const state = new URLSearchParams();
  for (const field of fieldsOf(form)) {
    const isLeftOut =
      field instanceof HTMLInputElement && field.type === 'checkbox' && !field.checked;
    if (!isLeftOut && field.value.trim() !== '') state.set(field.name, field.value);
  }
  return state;
}

customElements.define('work-filter', WorkFilter);
