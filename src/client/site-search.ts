import { fillText } from '../site/i18n/fill-text.ts';
import { find, loadIndex, type FilterCounts, type Found } from './search-index.ts';
import { resultItem } from './search-result.ts';

/** Milliseconds without a keystroke after which one looks. */
const DELAY = 120;
/** Results that are shown at once. */
const STEP = 8;

/**
 * `<site-search data-index="/pagefind/"><search><input><output><select>…</search><ol></ol>…`: looks
 * for what is typed, and shows it as a list of links. The arrow keys lead from the field through the
 * list and back. On the page of its own, what is looked for stands in the address.
 */
class SiteSearch extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #list: HTMLOListElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: Found | undefined;
  /** Counts what was asked, so that a late answer to an earlier question is not shown. */
  #asked = 0;

  connectedCallback(): void {
    if (this.#input !== null) return;
    this.#input = this.querySelector('input');
    this.#list = this.querySelector('ol');
    this.querySelector('.search-more')?.addEventListener('click', () => void this.#showMore(true));
    this.addEventListener('input', (event) => {
      // What is being composed (pinyin, kana) is not a word yet.
      if (event instanceof InputEvent && event.isComposing) return;
      this.#lookSoon();
    });
    this.addEventListener('compositionend', () => {
      this.#lookSoon();
    });
    this.addEventListener('keydown', (event) => {
      if (!event.isComposing) this.#move(event);
    });
    if (!this.#isInDialog()) this.#readAddress();
    this.#input?.focus();
    void this.#start();
  }

  #isInDialog(): boolean {
    return this.closest('dialog') !== null;
  }

  async #start(): Promise<void> {
    try {
      const index = await loadIndex(this.dataset.index ?? '');
      this.#offer(await index.filters());
      if (!this.#isInDialog()) this.#readAddress();
      await this.#look();
    } catch {
      this.#say(this.dataset.failed ?? '');
    }
  }

  #say(report: string): void {
    const output = this.querySelector('output');
    // What is written anew is read out anew.
    if (output !== null && output.textContent !== report) output.textContent = report;
  }

  /** Fills the lists of kinds and years, and says how many pages each would leave. */
  #offer(counts: FilterCounts): void {
    for (const select of this.querySelectorAll('select')) {
      const values = Object.entries(counts[select.name] ?? {});
      values.sort(([left, many], [right, few]) =>
        select.name === 'year' ? (left < right ? 1 : -1) : few - many,
      );
      const chosen = select.value;
      const options = values
        .filter(([value, count]) => count > 0 || value === chosen)
        .map(([value, count]) => new Option(`${value} (${count})`, value));
      select.replaceChildren(...[...select.options].slice(0, 1), ...options);
      select.value = chosen;
      if (select.selectedIndex === -1) select.value = '';
      select.hidden = options.length === 0;
    }
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), DELAY);
  }

  async #look(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const term = this.#input?.value.trim() ?? '';
    const filters: Record<string, string> = {};
    for (const { name, value } of this.querySelectorAll('select')) {
      if (value !== '') filters[name] = value;
    }
    this.#writeAddress({ q: term, ...filters });
    const isAsked = term !== '' || Object.keys(filters).length > 0;
    try {
      const index = await loadIndex(this.dataset.index ?? '');
      const found = isAsked ? await find(index, term, filters) : undefined;
      const counts = found?.filters ?? (await index.filters());
      if (asked !== this.#asked) return;
      this.#offer(counts);
      this.#found = found;
      await this.#showMore(false);
    } catch {
      if (asked === this.#asked) this.#say(this.dataset.failed ?? '');
    }
  }

  /** @param goesOn whether to add to what is shown, or to begin anew */
  async #showMore(goesOn: boolean): Promise<void> {
    const list = this.#list;
    if (list === null) return;
    const asked = this.#asked;
    const results = this.#found?.results ?? [];
    const start = goesOn ? list.children.length : 0;
    const pages = await Promise.all(
      results.slice(start, start + STEP).map((result) => result.data()),
    );
    if (asked !== this.#asked) return;
    const items = pages.map(resultItem);
    if (goesOn) {
      list.append(...items);
      items[0]?.querySelector('a')?.focus();
    } else this.#replace(list, items);
    const more = this.querySelector<HTMLElement>('.search-more');
    if (more !== null) more.hidden = list.children.length >= results.length;
    this.toggleAttribute('data-found', results.length > 0);
    if (this.#found === undefined) this.#say('');
    else if (results.length === 0) this.#say(this.dataset.none ?? '');
    else this.#say(fillText(this.dataset.count ?? '', { count: results.length }));
  }

  /** A reader who is among the results stays there, or goes back to the field. */
  #replace(list: Element, items: readonly HTMLElement[]): void {
    const { activeElement } = document;
    const isWithin = list.contains(activeElement);
    const address = activeElement?.getAttribute('href');
    list.replaceChildren(...items);
    if (!isWithin) return;
    const links = [...list.querySelectorAll('a')];
    const same = links.find((link) => link.getAttribute('href') === address);
    (same ?? this.#input)?.focus();
  }

  /** Up and down lead through the field and the results; Enter leads from the field to the first. */
  #move(event: KeyboardEvent): void {
    const { key, target } = event;
    const links = [...this.querySelectorAll<HTMLElement>('ol a')];
    const stops = [...(this.#input === null ? [] : [this.#input]), ...links];
    const place = stops.findIndex((stop) => stop === target);
    if (place === -1) return;
    const isField = place === 0;
    const next =
      key === 'ArrowDown' || (key === 'Enter' && isField)
        ? place + 1
        : key === 'ArrowUp'
          ? place - 1
          : key === 'Home' && !isField
            ? 1
            : key === 'End' && !isField
              ? stops.length - 1
              : undefined;
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    stops[next]?.focus();
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }

  #readAddress(): void {
    const state = new URLSearchParams(location.search);
    for (const field of this.#fields()) {
      const value = state.get(field.name);
      if (value === null) continue;
      if (field instanceof HTMLSelectElement || field.value === '') field.value = value;
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
    }
  }

  #writeAddress(state: Readonly<Record<string, string>>): void {
    if (this.#isInDialog()) return;
    const address = new URL(location.href);
    for (const { name } of this.#fields()) {
      const value = state[name] ?? '';
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  }
}

customElements.define('site-search', SiteSearch);

export {};
