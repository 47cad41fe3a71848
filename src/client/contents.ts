/*
 * Lets a table of contents beside the text stay in the window, and fetches what marks the section that
 * is being read, and what keeps it out of the way of notes, once there is something to follow.
 */

function follow(): void {
  void import('./toc-follower.ts');
  void import('./toc-room.ts');
}

for (const contents of document.querySelectorAll<HTMLElement>('.contents.margin')) {
  contents.dataset.room = '';
}
if (scrollY > 0) follow();
else addEventListener('scroll', follow, { once: true });

export {};
