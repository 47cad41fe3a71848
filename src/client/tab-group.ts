/**
 * `<tab-group><section class="tab"><p class="tab-name">…</p>…</section>…</tab-group>`: shows one
 * panel at a time, by the pattern "Tabs with automatic activation" of the ARIA Authoring Practices
 * Guide. A hidden panel opens when the browser finds something in it or a link leads into it, and
 * choosing a name chooses it in every group that has it.
 */

let groups = 0;

class TabGroup extends HTMLElement {
  readonly #panels: HTMLElement[] = [];
  readonly #tabs: HTMLButtonElement[] = [];

  connectedCallback(): void {
    if (this.#tabs.length > 0) return;
    groups += 1;
    const list = document.createElement('div');
    list.className = 'tab-list';
    list.setAttribute('role', 'tablist');
    for (const panel of this.querySelectorAll<HTMLElement>(':scope > .tab')) {
      list.append(this.#tabFor(panel, `tab-${groups}-${this.#tabs.length + 1}`));
    }
    list.addEventListener('keydown', (event) => {
      this.#move(event);
    });
    this.prepend(list);
    this.#show(0);
    this.dataset.ready = '';
  }

  #tabFor(panel: HTMLElement, id: string): HTMLButtonElement {
    const tab = document.createElement('button');
    const index = this.#tabs.push(tab) - 1;
    this.#panels.push(panel);
    panel.id ||= `${id}-panel`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', id);
    panel.addEventListener('beforematch', () => {
      this.#show(index);
    });
    tab.type = 'button';
    tab.id = id;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    const name = panel.querySelector(':scope > .tab-name');
    if (name !== null) tab.append(...name.cloneNode(true).childNodes);
    tab.addEventListener('click', () => {
      this.#choose(index);
    });
    return tab;
  }

  /** Opens the panel that an element stands in, if it stands in one of this group. */
  reveal(element: Element): void {
    const index = this.#panels.findIndex((panel) => panel.contains(element));
    if (index !== -1) this.#show(index);
  }

  #show(chosen: number): void {
    for (const [index, tab] of this.#tabs.entries()) {
      const isShown = index === chosen;
      tab.ariaSelected = String(isShown);
      tab.tabIndex = isShown ? 0 : -1;
      const panel = this.#panels[index];
      if (panel === undefined) continue;
      if (isShown) panel.removeAttribute('hidden');
      else panel.setAttribute('hidden', 'until-found');
      // A browser that finds text in what is hidden keeps the panel itself, which is empty then.
      panel.ariaHidden = isShown ? null : 'true';
      panel.tabIndex = isShown ? 0 : -1;
    }
  }

  /** Shows a panel here, and those of its name elsewhere; the chosen tab stays under the pointer. */
  #choose(index: number): void {
    const tab = this.#tabs[index];
    if (tab === undefined) return;
    const before = tab.getBoundingClientRect().top;
    this.#show(index);
    for (const group of document.querySelectorAll('tab-group')) {
      if (group !== this && group instanceof TabGroup) group.#follow(tab.textContent);
    }
    const shift = tab.getBoundingClientRect().top - before;
    if (shift !== 0) scrollBy({ top: shift, behavior: 'instant' });
  }

  #follow(name: string): void {
    const index = this.#tabs.findIndex((tab) => tab.textContent === name);
    if (index !== -1) this.#show(index);
  }

  #move(event: KeyboardEvent): void {
    const count = this.#tabs.length;
    const current = this.#tabs.findIndex((tab) => tab === document.activeElement);
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const targets: Readonly<Record<string, number>> = {
      [forward]: (current + 1) % count,
      [backward]: (current - 1 + count) % count,
      Home: 0,
      End: count - 1,
    };
    const next = targets[event.key];
    if (current === -1 || next === undefined) return;
    event.preventDefault();
    this.#choose(next);
    this.#tabs[next]?.focus();
  }
}

customElements.define('tab-group', TabGroup);

/** A browser that has jumped before its target was shown jumps again. */
function revealTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  if (target === null) return;
  let group = target.closest('tab-group');
  if (group === null) return;
  for (; group !== null; group = group.parentElement?.closest('tab-group') ?? null) {
    if (group instanceof TabGroup) group.reveal(target);
  }
  target.scrollIntoView();
}

addEventListener('hashchange', revealTarget);
revealTarget();
