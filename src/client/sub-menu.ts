/**
 * `<sub-menu><details><summary>…</summary></details><ul>…</ul></sub-menu>`: a dropdown that works by
 * itself. With this it also closes on Escape, on a press beside it, and when the focus leaves it.
 */
class SubMenu extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    if (details === null) return;
    const closeUnlessIn = ({ target }: { target: unknown }): void => {
      if (target instanceof Node && !this.contains(target)) details.open = false;
    };
    document.addEventListener('click', closeUnlessIn);
    document.addEventListener('focusin', closeUnlessIn);
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
  }
}

customElements.define('sub-menu', SubMenu);

export {};
