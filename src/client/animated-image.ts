/**
 * `<animated-image data-still="…">` around the picture of an animation: adds a button that stops it
 * at its first frame and starts it again (WCAG 2.2, success criterion 2.2.2).
 */
class AnimatedImage extends HTMLElement {
  connectedCallback(): void {
    const image = this.querySelector('img');
    const { still = '', pause = '', play = '' } = this.dataset;
    if (image === null || this.querySelector('button') !== null) return;
    const moving = image.getAttribute('src') ?? '';
    const preference = this.querySelector('source');
    let isMoving = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const button = document.createElement('button');
    button.type = 'button';
    const show = (): void => {
      // Once the reader can decide, the system's wish has no more say.
      preference?.remove();
      image.src = isMoving ? moving : still;
      button.textContent = isMoving ? pause : play;
    };
    button.addEventListener('click', () => {
      isMoving = !isMoving;
      show();
    });
    show();
    this.append(button);
  }
}

customElements.define('animated-image', AnimatedImage);
