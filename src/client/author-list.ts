/**
 * `<author-list>…<span class="folded">…</span><button data-more="and 7 more" data-fewer="fewer">`: shows
 * and hides the authors that the style sheet folds away where scripts run. Without them, all are
 * shown and the button is not.
 */
class AuthorList extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.addEventListener('click', () => {
      const isOpen = this.toggleAttribute('data-open');
      button.setAttribute('aria-expanded', String(isOpen));
      button.textContent = (isOpen ? button.dataset.fewer : button.dataset.more) ?? '';
    });
  }
}

customElements.define('author-list', AuthorList);
