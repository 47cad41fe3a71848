/**
 * `<video-embed data-player="https://…" data-title="Symmetry"><a href="…">…</a></video-embed>`: puts the
 * player in the place of the link. Before it, no other host is asked for anything; without a script,
 * the link leads there.
 */
export function open(link: HTMLAnchorElement): void {
  const { title = '', player = '' } = link.parentElement?.dataset ?? {};
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // YouTube refuses to play for pages that do not say which site they are of.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = player;
  link.replaceWith(frame);
  frame.focus();
}
