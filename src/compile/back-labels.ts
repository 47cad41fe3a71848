import { fillText, type Texts } from '../site/i18n/texts.ts';

/** The words for the links from a reference back to the text. */
export function backLabels(places: readonly string[], texts: Texts): string[] {
  return places.map((_, index) =>
    places.length === 1 ? texts.backToText : fillText(texts.backToCitation, { count: index + 1 }),
  );
}
