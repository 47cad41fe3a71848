/*
 * The search opens in a dialog: by its link, by Ctrl-K or Cmd-K, and by a slash that nobody types
 * into a field. All of it comes only then; where it cannot be had, the link leads to the page that
 * searches.
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
    const { key, target, ctrlKey, metaKey } = event;
    // What has a value is a field (or a button, where nobody misses the slash).
    const isTyped = target !== null && 'value' in target;
    if (ctrlKey || metaKey ? key === 'k' : key === '/' && !isTyped) open(event);
  });
}

export {};
