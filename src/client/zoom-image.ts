/*
 * Shows a picture of a figure at full resolution in a dialog, so that the reader stays in the text.
 * The picture is in a link to its file, which works without this:
 *
 * `<a class="zoom" href="plot-3000.webp" data-width="3000" data-height="2000" data-close="Close"
 * data-full="Full size"><img …></a>`
 */

/** The whole picture; its size is known, so that nothing moves when it comes. */
function wholePicture(link: HTMLAnchorElement): HTMLImageElement {
  const shown = link.querySelector('img');
  const picture = new Image(Number(link.dataset.width), Number(link.dataset.height));
  picture.alt = shown?.alt ?? '';
  // What is there already stands in until the whole has come.
  if (shown !== null) picture.style.backgroundImage = `url("${shown.currentSrc}")`;
  picture.addEventListener('load', () => {
    picture.style.backgroundImage = '';
  });
  picture.src = link.href;
  return picture;
}

function button(words = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  return made;
}

function box(className: string, ...content: Node[]): HTMLDivElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...content);
  return made;
}

/** Opens the dialog: the picture as large as the window, or as it is when the reader wants that. */
export function open(link: HTMLAnchorElement): void {
  const picture = wholePicture(link);
  const sizeButton = button(link.dataset.full);
  const closeButton = button(link.dataset.close);
  closeButton.autofocus = true;
  const frame = box('zoom-frame', picture);
  // It scrolls when the picture is larger, by keyboard, too.
  frame.tabIndex = 0;
  const dialog = document.createElement('dialog');
  dialog.className = 'zoom-dialog';
  dialog.ariaLabel = link.ariaLabel;
  dialog.append(box('zoom-tools', sizeButton, closeButton), frame);

  const resize = (isFull: boolean): void => {
    dialog.classList.toggle('is-full', isFull);
    sizeButton.ariaPressed = String(isFull);
  };
  const offerSize = (): void => {
    const { width = '', height = '' } = link.dataset;
    const fits = Number(width) <= frame.clientWidth && Number(height) <= frame.clientHeight;
    sizeButton.hidden = fits;
  };
  sizeButton.addEventListener('click', () => {
    resize(sizeButton.ariaPressed !== 'true');
  });
  closeButton.addEventListener('click', () => {
    dialog.close();
  });
  frame.addEventListener('click', ({ target }) => {
    if (target === picture && !sizeButton.hidden) sizeButton.click();
    else dialog.close();
  });
  addEventListener('resize', offerSize);
  dialog.addEventListener('close', () => {
    removeEventListener('resize', offerSize);
    dialog.remove();
    // Not every browser gives a link the focus when it is clicked, and so none comes back to it.
    link.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  resize(false);
  offerSize();
}
