/*
 * The search opens in a dialog: by its link, by Ctrl-K or Cmd-K, and by a slash that nobody types
 * into a field. All of it comes only then; until it is there, and where it cannot be had, the link
 * leads to the page that searches.
 */
const link = document.querySelector<HTMLAnchorElement>('.search-link');

function open(event: MouseEvent | KeyboardEvent): void {
  if (link === null || event.defaultPrevented) return;
  event.preventDefault();
  import('./search-dialog.ts').then(
    (dialog) => {
      dialog.open(link);
    },
    () => {
      location.href = link.href;
    },
  );
}

link?.addEventListener('click', (event) => {
  // A reader who wants a new tab gets one.
  if (!(event.ctrlKey || event.metaKey || event.shiftKey)) open(event);
});

if (link !== null) {
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isTyped = target instanceof Element && target.matches('input,select,textarea');
    if (event.ctrlKey || event.metaKey ? key === 'k' : key === '/' && !isTyped) open(event);
  });
}
