const ORIGIN = 'https://giscus.app';

/** The settings that giscus reads from its script's element, by their names in `dataset`. */
const settings = [
  'repo',
  'repoId',
  'category',
  'categoryId',
  'mapping',
  'strict',
  'reactionsEnabled',
  'inputPosition',
  'lang',
] as const;

/** The name that giscus has for the theme that is shown. */
function theme(): string {
  return document.documentElement.dataset.theme ?? 'preferred_color_scheme';
}

/**
 * `<giscus-comments data-repo="…" …><p hidden><button>…</button></p>…</giscus-comments>`: shows the
 * button, and asks giscus.app for the comments only when the reader presses it. A reader who comes
 * back from signing in at GitHub has pressed it before.
 */
class GiscusComments extends HTMLElement {
  connectedCallback(): void {
    const offer = this.querySelector('p');
    const button = offer?.querySelector('button') ?? null;
    if (offer === null || button === null) return;
    const load = (): void => {
      offer.remove();
      this.#load();
    };
    if (new URLSearchParams(location.search).has('giscus')) {
      load();
      return;
    }
    offer.hidden = false;
    button.addEventListener('click', load, { once: true });
  }

  #load(): void {
    // giscus fills this element; one that takes the focus leaves keyboard readers where they are.
    const place = document.createElement('div');
    place.className = 'giscus';
    place.tabIndex = -1;
    this.prepend(place);
    const script = document.createElement('script');
    script.src = `${ORIGIN}/client.js`;
    script.async = true;
    script.crossOrigin = 'anonymous';
    for (const name of settings) script.dataset[name] = this.dataset[name];
    script.dataset.emitMetadata = '0';
    script.dataset.theme = theme();
    this.append(script);
    if (document.activeElement === document.body) place.focus();
    new MutationObserver(() => {
      const frame = this.querySelector('iframe');
      frame?.contentWindow?.postMessage({ giscus: { setConfig: { theme: theme() } } }, ORIGIN);
    }).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }
}

customElements.define('giscus-comments', GiscusComments);
