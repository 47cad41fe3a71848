/**
 * `<video-embed data-player="https://…" data-title="Symmetry"><a href="…">…</a></video-embed>`: a click
 * on the link puts the player in its place. Before it, no other host is asked for anything; without
 * a script, the link leads there.
 */
class VideoEmbed extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    link?.addEventListener('click', (event) => {
      // A reader who wants a new tab gets one.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#play(link);
    });
  }

  #play(link: HTMLAnchorElement): void {
    const frame = document.createElement('iframe');
    frame.title = this.dataset.title ?? '';
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    // YouTube refuses to play for pages that do not say which site they are of.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = this.dataset.player ?? '';
    link.replaceWith(frame);
    frame.focus();
  }
}

customElements.define('video-embed', VideoEmbed);
