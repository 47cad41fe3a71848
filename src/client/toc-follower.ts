/** How far down the window a heading is taken to be what the reader reads: a quarter. */
const READING_LINE = 0.25;

/**
 * `<toc-follower>` around a list of links to headings: marks the link of the section that is being
 * read with `aria-current`, and keeps it in sight where the list scrolls by itself.
 */
class TocFollower extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const headings = links.map((link) =>
      document.getElementById(decodeURIComponent(link.hash.slice(1))),
    );
    const mark = (): void => {
      const line = innerHeight * READING_LINE;
      const current = headings.findLastIndex(
        (heading) => heading !== null && heading.getBoundingClientRect().top <= line,
      );
      for (const [index, link] of links.entries()) {
        if (index !== current) link.removeAttribute('aria-current');
        else if (!link.hasAttribute('aria-current')) this.#show(link);
      }
    };
    // Tells whenever a heading crosses the line, also when the reader leaps, and of nothing else.
    const rootMargin = `9999999px 0px -${100 * (1 - READING_LINE)}% 0px`;
    this.#observer = new IntersectionObserver(mark, { rootMargin });
    for (const heading of headings) if (heading !== null) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  /** Not by `scrollIntoView`, which might scroll the page too. */
  #show(link: HTMLElement): void {
    link.setAttribute('aria-current', 'location');
    const list = this.closest('nav');
    if (list === null || list.scrollHeight <= list.clientHeight) return;
    const offset = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
    if (offset < 0 || offset > list.clientHeight * 0.8) {
      list.scrollTop += offset - list.clientHeight / 2;
    }
  }
}

customElements.define('toc-follower', TocFollower);

export {};
