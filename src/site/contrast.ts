/** Red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number];

/** The smallest contrast of text that WCAG 2.2 accepts at level AA (success criterion 1.4.3). */
export const READABLE = 4.5;

/** Backgrounds of the two themes; the same as in `src/styles/tokens.css`. */
export const paper = { light: '#ffffff', dark: '#14161a' } as const;

/** @param hex `#rrggbb` */
function parse(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [lighter, darker] = [luminance(parse(first)), luminance(parse(second))].sort(
    (left, right) => right - left,
  );
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/**
 * The accent for the dark theme: the same hue, mixed with white until it can be read there with
 * room to spare.
 */
export function accentOnDark(accent: string): string {
  const colour = parse(accent);
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = colour.map((channel) => Math.round(channel + (255 - channel) * share));
    const hex = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(hex, paper.dark) >= READABLE + 2.5) return hex;
  }
  return '#ffffff';
}
