/*
 * The search opens in a dialog: by its link and by Ctrl-K or Cmd-K. All of it comes only then; where
 * it cannot be had, the link leads to the page that searches. No key alone opens it: whoever speaks to
 * a computer would press it without meaning to (WCAG 2.1.4).
 */
const link = document.querySelector<HTMLAnchorElement>('.search-link');

if (link !== null) {
  const open = (event: Event): void => {
    event.preventDefault();
    import('./search-dialog.ts').then(
      (dialog) => {
        dialog.open(link);
      },
      () => {
        location.href = link.href;
      },
    );
  };
  link.onclick = (event) => {
    // A reader who wants a new tab gets one.
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) open(event);
  };
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') open(event);
  });
}

export {};
