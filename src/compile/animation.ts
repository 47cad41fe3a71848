import type { Texts } from '../site/i18n/texts.ts';
import { attributes, escapeHtml } from './html.ts';

/**
 * A picture that moves, in a frame that a script gives a button to stop it; who has asked for less motion
 * sees the first frame.
 *
 * @param element the `<img>`
 * @param still address of the first frame
 * @param ofBox attributes of the frame
 */
export function animationHtml(
  element: string,
  still: string,
  ofBox: Readonly<Record<string, string | undefined>>,
  texts: Texts,
): string {
  const given = attributes({
    'data-still': still,
    'data-pause': texts.pauseAnimation,
    'data-play': texts.playAnimation,
    ...ofBox,
  });
  return `<animated-image${given}><picture><source media="(prefers-reduced-motion: reduce)" srcset="${escapeHtml(still)}">${element}</picture></animated-image>`;
}
